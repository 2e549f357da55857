"""The door: the page, the talk's socket, the commands over HTTP. Everything that comes in is parsed here."""
