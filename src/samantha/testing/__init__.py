"""Public fakes: stand-ins for every port that tests, ours and yours, can build on."""
