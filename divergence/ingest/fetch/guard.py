"""Which addresses may be spoken to: public ones alone.

A URL can come from anywhere, and whoever writes it must not reach through this machine what only
this machine can reach: itself, its network, the services of the cloud that it runs in.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_SPECIAL = tuple(
    (ip_network(network), kind)
    for network, kind in (
        ("168.63.129.16/32", "a metadata"),  # of Azure's machines, though it looks public
        ("169.254.169.254/32", "a metadata"),
        ("100.100.100.200/32", "a metadata"),  # of Alibaba's
        ("fd00:ec2::254/128", "a metadata"),  # of Amazon's
        ("192.0.0.0/24", "a reserved"),  # RFC 6890; Oracle's metadata is in it
        ("3fff::/20", "a reserved"),  # RFC 9637
        ("192.88.99.0/24", "a relay"),  # RFC 7526
        ("64:ff9b::/96", "a NAT64"),  # RFC 6052
        ("64:ff9b:1::/48", "a NAT64"),  # RFC 8215
        ("2002::/16", "a 6to4"),  # RFC 3056
        ("2001::/32", "a Teredo"),  # RFC 4380
        ("::ffff:0:0:0/96", "an IPv4-translated"),  # RFC 2765
        ("fec0::/10", "a private"),  # site-local, RFC 3879
    )
)
"""Networks that Python's own classes do not set apart, or not in all its versions. What embeds an
IPv4 address is refused whole: the public ones have an address of their own."""

_GLOBAL_IPV6 = ip_network("2000::/3")
"""All that is given out as global unicast (IANA, IPv6 Address Space)."""


def refused(address: str) -> str | None:
    """Why an address is not spoken to, such as `a loopback`; None for a public one.

    Args:
        address: IPv4 or IPv6; a zone behind `%` does not matter.
    """
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        return _kind(found.ipv4_mapped) or "an IPv4-mapped"
    return _kind(found)


def _kind(address: IPv4Address | IPv6Address) -> str | None:
    special = (kind for network, kind in _SPECIAL if address in network)
    if kind := next(special, None):
        return kind
    traits = {
        "a loopback": address.is_loopback,
        "an unspecified": address.is_unspecified,
        "a link-local": address.is_link_local,
        "a multicast": address.is_multicast,
        "a private": address.is_private,
        "a reserved": address.is_reserved or not address.is_global,
    }
    outside = isinstance(address, IPv6Address) and address not in _GLOBAL_IPV6
    return next((kind for kind, true in traits.items() if true), "a reserved" if outside else None)
