"""The command `outline`, one file a command, and what the commands share; outline/cli.py puts them together."""
