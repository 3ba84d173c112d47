/// Room made ready.
