"""What can be asked of each skill, in words: one file a trade. Those that are tried first stand first."""

from collections.abc import Mapping

from samantha.mind.reflex.order import Trade

_IN_ORDER: tuple[Trade, ...] = ()
TRADES: Mapping[str, Trade] = {trade.skill: trade for trade in _IN_ORDER}
