//! Which hosts are this computer itself: the only ones that an unprotected connection
//! may go to.

use std::net::{IpAddr, ToSocketAddrs as _};

/// Whether `host`, a name or an address, leads to this computer and nowhere else.
///
/// Of names only `localhost` (RFC 6761, section 6.3) is looked at, and only believed
/// where it leads nowhere else.
pub(crate) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = bare.parse::<IpAddr>() {
        return address.is_loopback();
    }
    host.eq_ignore_ascii_case("localhost")
        && (host, 0).to_socket_addrs().is_ok_and(|mut found| found.all(|address| address.ip().is_loopback()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_is_this_computer() {
        let rows = [
            ("127.0.0.1", true),
            ("127.9.9.9", true),
            ("::1", true),
            ("[::1]", true),
            ("localhost", true),
            ("LocalHost", true),
            ("localhost.example.org", false),
            ("127.0.0.1.example.org", false),
            ("10.0.0.1", false),
            ("0.0.0.0", false),
            ("[2001:db8::1]", false),
            ("", false),
        ];
        for (host, expected) in rows {
            assert_eq!(is_loopback(host), expected, "{host}");
        }
    }
}
