"""The page of the html format in Chromium. Left out where there is no Chromium, or no driver for it."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import golden
import pytest
from builder import Given, Unit, build
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

import outline
from outline.model import Document

_BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
_DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (_BROWSER and _DRIVER), reason="needs Chromium and its driver")

_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run --window-size=1400,1000"
)
HOSTILE = '</script><script>window.hurt = 1</script><img src="https://a.invalid/" onerror="window.hurt = 1">'

Open = Callable[[Document], "Page"]


def logged(driver: webdriver.Chrome, kind: str) -> list[dict[str, Any]]:
    """What was logged since this was asked for the last time."""
    found: list[dict[str, Any]] = driver.get_log(kind)  # type: ignore[no-untyped-call]
    return found


class Page:
    """An open page and what a reader does with it."""

    def __init__(self, driver: webdriver.Chrome, url: str) -> None:
        self.driver, self.url = driver, url
        logged(driver, "performance")
        logged(driver, "browser")
        driver.get(url)

    def all(self, css: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def one(self, css: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def link(self, words: str) -> WebElement:
        """The entry of the tree that begins with these words."""
        return next(link for link in self.all("nav li a") if _words(link).startswith(words))

    def heading(self, words: str) -> WebElement:
        return self.one(f"article {(self.link(words).get_dom_attribute('href'))}")

    def node(self, words: str) -> WebElement | None:
        """The node of the mind map that begins with these words, if it is drawn."""
        return next((node for node in self.all("me-tpc") if _words(node).startswith(words)), None)

    def top(self, element: WebElement) -> float:
        """Where an element begins, in pixels below the upper edge of the window."""
        return float(self.driver.execute_script("return arguments[0].getBoundingClientRect().top", element))

    def wait(self, met: Callable[[], Any]) -> None:
        WebDriverWait(self.driver, 10, poll_frequency=0.05).until(lambda _: met())

    def still(self, element: WebElement) -> bool:
        """Whether an element that was moving has come to rest."""
        before = self.top(element)
        time.sleep(0.05)
        return self.top(element) == before

    @property
    def current(self) -> str:
        return self.one("nav [aria-current]").text

    def requests(self) -> list[str]:
        """The addresses that were asked for since the page was opened, without its own, those in it and the browser's
        own."""
        found = [json.loads(entry["message"])["message"] for entry in logged(self.driver, "performance")]
        asked = [one["params"]["request"]["url"] for one in found if one["method"] == "Network.requestWillBeSent"]
        assert self.url in asked  # so the log is kept
        own = ("data:", "chrome:")  # the browser's start page may still be loading
        return [url for url in asked if url.partition("#")[0] != self.url and not url.startswith(own)]


def _words(element: WebElement) -> str:
    """The text of an element, seen or not."""
    return str(element.get_property("textContent"))


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = _BROWSER or ""
    for flag in [*_FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('browser')}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(_DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def open_page(driver: webdriver.Chrome, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a document; in the end it must have asked for nothing and complained of nothing."""
    pages: list[Page] = []

    def open_page(document: Document) -> Page:
        path = tmp_path / "page.html"
        path.write_text(outline.render(document, "html"), encoding="utf-8")
        pages.append(Page(driver, path.as_uri()))
        return pages[-1]

    yield open_page
    [page] = pages
    assert page.requests() == []
    assert logged(driver, "browser") == []


@pytest.fixture
def page(open_page: Open) -> Page:
    """The page of the speech among the examples."""
    return open_page(outline.read(golden.ROOT / "examples" / "speech.txt"))


def test_tree_folds(page: Page) -> None:
    below, triangle = page.link("一是推行积分制"), page.link("（二）治理方式").find_element(By.XPATH, "..")
    assert below.is_displayed()
    page.driver.execute_script("arguments[0].focus()", triangle)
    triangle.send_keys(Keys.ENTER)
    assert not below.is_displayed()
    page.one("#unfold").click()
    assert below.is_displayed()
    page.one("#fold").click()
    assert [link.text[:2] for link in page.all("nav li a") if link.is_displayed()] == ["一、", "二、", "三、"]


def test_arrow_keys_walk_the_tree(page: Page) -> None:
    page.driver.execute_script("arguments[0].focus()", page.link("一、肯定成绩"))
    for key, expected in [
        (Keys.ARROW_DOWN, "（一）治理基础"),
        (Keys.ARROW_DOWN, "（二）治理方式"),
        (Keys.ARROW_RIGHT, "一是推行积分制"),
        (Keys.ARROW_LEFT, "（二）治理方式"),
        (Keys.ARROW_LEFT, "（二）治理方式"),  # folds it
        (Keys.ARROW_DOWN, "（三）治理成效"),
    ]:
        page.driver.switch_to.active_element.send_keys(key)
        assert page.driver.switch_to.active_element.text.startswith(expected)


@pytest.mark.parametrize("words", ["二、突出重点", "最后，"])  # the last one has little text below it
def test_click_in_the_tree_scrolls_the_text(words: str, page: Page) -> None:
    heading = page.heading(words)
    assert page.top(heading) > 1000
    page.link(words).click()
    page.wait(lambda: 0 < page.top(heading) < 120)
    assert page.current.startswith(words)
    assert page.one("article :target") == heading


def test_tree_shows_the_section_being_read(page: Page) -> None:
    assert not page.all("nav [aria-current]")
    page.driver.execute_script("arguments[0].scrollIntoView()", page.heading("（二）以法治建设"))
    page.wait(lambda: page.current.startswith("（二）以法治建设"))
    page.one("#fold").click()
    page.wait(lambda: page.current.startswith("二、"))  # in which it is folded away


def test_filter(page: Page) -> None:
    page.one("#fold").click()
    page.one("#filter").send_keys("积分")
    shown = [link.text[:5] for link in page.all("nav li a") if link.is_displayed()]
    assert shown == ["一、肯定成", "（二）治理", "一是推行积"]
    assert page.one("#found").text == "1 处"
    page.one("#filter").send_keys(Keys.BACKSPACE * 2)
    assert [link.text[:2] for link in page.all("nav li a") if link.is_displayed()] == ["一、", "二、", "三、"]


def test_mind_map(page: Page) -> None:
    page.one("#show-map").click()
    for words in ("凝心聚力", "一、肯定成绩", "（一）治理基础", "一是推行积分制"):
        node = page.node(words)
        assert node is not None
        assert node.is_displayed()
        assert min(node.size.values()) > 5
    lines = page.all("#canvas svg path")
    assert len(lines) == len(page.all("nav li"))
    assert all(max(line.size.values()) > 5 for line in lines)
    first = page.node("（二）治理方式")
    assert first is not None
    for drawn in (False, True):
        first.find_element(By.XPATH, "following-sibling::me-epd").click()
        page.wait(lambda: page.still(first))
        assert (page.node("一是推行积分制") is not None) == drawn


def test_mind_map_shows_what_is_clicked_in_the_tree_and_leads_to_the_text(page: Page) -> None:
    page.one("#show-map").click()
    page.one("#map-fold").click()
    page.one("#map-fold").click()
    assert page.node("1.倡导移风易俗") is None
    page.link("1.倡导移风易俗").click()
    node = page.node("1.倡导移风易俗")
    assert node is not None
    assert "selected" in (node.get_dom_attribute("class") or "")
    page.wait(lambda: page.still(node))
    assert 0 < page.top(node) < 1000
    node.click()
    assert not page.one("#map").is_displayed()
    page.wait(lambda: 0 < page.top(page.heading("1.倡导移风易俗")) < 120)


def test_mind_map_can_be_dragged(page: Page) -> None:
    page.one("#show-map").click()
    node = page.node("二、突出重点")
    assert node is not None
    before = page.top(node)
    ActionChains(page.driver).drag_and_drop_by_offset(node, 0, 60).perform()
    assert page.top(node) != before
    assert page.one("#map").is_displayed()


def test_mind_map_of_a_large_document_begins_small(open_page: Open) -> None:
    items = tuple(Unit(f"{number}.", "事项") for number in range(30))
    page = open_page(build(*(Unit(f"第{number}章", "甲", parts=items) for number in range(70)), title="汇编"))
    page.one("#show-map").click()
    assert len(page.all("me-tpc")) == 71
    node = page.node("第35章")
    assert node is not None
    assert node.size["height"] > 5  # so it can be read, though the whole map does not fit
    assert not page.one("#map-unfold").is_enabled()  # for all 2170 nodes would take seconds to draw


def test_hostile_text_runs_nothing(open_page: Open) -> None:
    unit = Unit("一、", HOSTILE, parts=(HOSTILE, Unit("（一）", HOSTILE, "item", (HOSTILE,))))
    page = open_page(build(unit, title=HOSTILE, front=(Given("note", HOSTILE),), back=(Given("date", HOSTILE),)))
    page.one("#show-map").click()
    assert page.node(HOSTILE) is not None
    assert page.driver.execute_script("return window.hurt") is None
    assert page.all("img") == []


def test_policy_is_in_force(driver: webdriver.Chrome, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(outline.render(build(), "html"), encoding="utf-8")
    Page(driver, path.as_uri())
    stopped = driver.execute_async_script(
        """
        const done = arguments[0], stopped = new Set();
        addEventListener("securitypolicyviolation", (event) => {
          stopped.add(event.effectiveDirective);
          if (stopped.size === 3) done([...stopped].sort());
        });
        new Image().src = "https://a.invalid/";
        fetch("https://a.invalid/").catch(() => 0);
        const script = document.createElement("script");
        script.textContent = "window.hurt = 1";
        document.body.append(script);
        """
    )
    assert stopped == ["connect-src", "img-src", "script-src-elem"]
    assert driver.execute_script("return window.hurt") is None


def test_without_scripts_the_tree_folds_and_leads_to_the_text(driver: webdriver.Chrome, open_page: Open) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page = open_page(outline.read(golden.ROOT / "examples" / "speech.txt"))
        assert not page.one("#show-map").is_displayed()
        link, below = page.link("二、突出重点"), page.link("（一）以党建引领")
        assert below.is_displayed()
        link.click()
        page.wait(lambda: 0 < page.top(page.heading("二、突出重点")) < 120)
        triangle = link.find_element(By.XPATH, "..")
        ActionChains(driver).move_to_element_with_offset(triangle, 8 - triangle.size["width"] // 2, 0).click().perform()
        page.wait(lambda: not below.is_displayed())
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
