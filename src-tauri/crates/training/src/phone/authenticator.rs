//! The phone's authenticator app: a client of RFC 6238 like any other.
//!
//! ```text
//!   QR code ── text ── KeyUri::parse ─┐
//!   key as typed ──── KeyUri::typed ──┴─► Entry { secret } ── the phone's clock ──► code
//! ```
//!
//! It knows what people can give to a phone, and nothing of the organisation it is for.

use std::borrow::Cow;
use std::time::Duration;

use data_encoding::BASE32_NOPAD;
use percent_encoding::percent_decode_str;
use totp_rs::{Algorithm, Builder, Totp};
use tweestap_core::clock::Timestamp;
use zeroize::Zeroizing;

/// What an app takes where a QR code says nothing else (Key Uri Format).
const DIGITS: u8 = 6;
const PERIOD: u16 = 30;

/// Shorter keys are mistyped ones (RFC 4226, section 4, asks for 128 bits).
const KEY_AT_LEAST: usize = 10;

/// What a QR code of an authenticator app carries.
#[derive(PartialEq, Eq)]
pub(crate) struct KeyUri {
    issuer: String,
    account: String,
    secret: Zeroizing<Vec<u8>>,
    algorithm: Algorithm,
    digits: u8,
    period: u16,
}

/// A text that no authenticator app can use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotAKey;

impl KeyUri {
    /// Reads what a QR code said: `otpauth://totp/Issuer:account?secret=…`.
    pub(crate) fn parse(text: &str) -> Result<Self, NotAKey> {
        let rest = text.strip_prefix("otpauth://totp/").ok_or(NotAKey)?;
        let (label, query) = rest.split_once('?').ok_or(NotAKey)?;
        let label = decoded(label)?;
        let (issuer, account) = label.split_once(':').unwrap_or(("", &label));
        let secret = base32(field(query, "secret").ok_or(NotAKey)?)?;
        let mut uri = Self {
            issuer: issuer.to_owned(),
            account: account.trim_start().to_owned(),
            secret,
            algorithm: Algorithm::SHA1,
            digits: DIGITS,
            period: PERIOD,
        };
        if let Some(issuer) = field(query, "issuer") {
            uri.issuer = decoded(issuer)?;
        }
        if let Some(algorithm) = field(query, "algorithm") {
            uri.algorithm = match algorithm {
                "SHA1" => Algorithm::SHA1,
                "SHA256" => Algorithm::SHA256,
                "SHA512" => Algorithm::SHA512,
                _ => return Err(NotAKey),
            };
        }
        uri.digits = number(query, "digits", DIGITS, 6..=8)?;
        uri.period = number(query, "period", PERIOD, 15..=120)?;
        Ok(uri)
    }

    /// The same from a key that was typed by hand, with any spaces.
    pub(crate) fn typed(name: &str, key: &str) -> Result<Self, NotAKey> {
        Ok(Self {
            issuer: name.trim().to_owned(),
            account: String::new(),
            secret: base32(key)?,
            algorithm: Algorithm::SHA1,
            digits: DIGITS,
            period: PERIOD,
        })
    }
}

/// One account in the app.
pub(crate) struct Entry {
    pub(crate) id: u32,
    pub(crate) issuer: String,
    pub(crate) account: String,
    pub(crate) period: u16,
    /// By the phone's own clock.
    pub(crate) added_at: Timestamp,
    secret: Zeroizing<Vec<u8>>,
    totp: Totp,
}

impl Entry {
    pub(crate) fn new(id: u32, uri: KeyUri, added_at: Timestamp) -> Self {
        let KeyUri { issuer, account, secret, algorithm, digits, period } = uri;
        // Whether the key is long enough is for the app that shows it; the reader above
        // bounded everything else.
        let totp = Builder::new()
            .with_algorithm(algorithm)
            .with_digits(digits)
            .with_skew(0)
            .with_step_duration(period.into())
            .with_secret(secret.to_vec())
            .build_noncompliant();
        Self { id, issuer, account, period, added_at, secret, totp }
    }

    /// The code at `time`, which is what the phone's clock says.
    pub(crate) fn code(&self, time: Timestamp) -> String {
        self.totp.generate(time.as_unix_seconds()).to_string()
    }

    /// How long that code still stands.
    pub(crate) fn changes_in(&self, time: Timestamp) -> Duration {
        let period = u64::from(self.period) * 1000;
        let passed = u64::try_from(time.as_millis()).unwrap_or(0) % period;
        Duration::from_millis(period - passed)
    }

    /// Whether it is the same account of the same issuer. A typed key names no account.
    pub(crate) fn is_account_of(&self, uri: &KeyUri) -> bool {
        !uri.account.is_empty() && self.account == uri.account && self.issuer == uri.issuer
    }

    pub(crate) fn has_key_of(&self, uri: &KeyUri) -> bool {
        *self.secret == *uri.secret
    }
}

fn base32(key: &str) -> Result<Zeroizing<Vec<u8>>, NotAKey> {
    let plain: Zeroizing<String> = Zeroizing::new(
        key.chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '='))
            .map(|c| c.to_ascii_uppercase())
            .collect(),
    );
    let bytes = BASE32_NOPAD.decode(plain.as_bytes()).map_err(|_| NotAKey)?;
    if bytes.len() < KEY_AT_LEAST { Err(NotAKey) } else { Ok(Zeroizing::new(bytes)) }
}

fn field<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').find_map(|field| field.strip_prefix(name)?.strip_prefix('='))
}

fn number<N>(query: &str, name: &str, usual: N, range: std::ops::RangeInclusive<N>) -> Result<N, NotAKey>
where
    N: std::str::FromStr + PartialOrd,
{
    let Some(text) = field(query, name) else { return Ok(usual) };
    text.parse().ok().filter(|number| range.contains(number)).ok_or(NotAKey)
}

fn decoded(text: &str) -> Result<String, NotAKey> {
    percent_decode_str(text).decode_utf8().map(Cow::into_owned).map_err(|_| NotAKey)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret of SHA-1.
    const RFC_KEY: &str = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";

    #[test]
    fn codes_are_those_of_rfc_6238() {
        let uri = format!("otpauth://totp/A:b?secret={}&digits=8", RFC_KEY.replace(' ', ""));
        let entry = Entry::new(1, KeyUri::parse(&uri).ok().unwrap(), Timestamp::from_millis(0));
        let rows = [(59, "94287082"), (1_111_111_109, "07081804"), (20_000_000_000, "65353130")];
        for (seconds, code) in rows {
            assert_eq!(entry.code(Timestamp::from_millis(seconds * 1000)), code, "at {seconds}");
        }
    }

    #[test]
    fn a_code_stands_until_the_period_ends() {
        let entry = Entry::new(1, KeyUri::typed("x", RFC_KEY).ok().unwrap(), Timestamp::from_millis(0));
        let rows = [(0, 30_000), (1, 29_999), (29_999, 1), (30_000, 30_000)];
        for (millis, left) in rows {
            let changes_in = entry.changes_in(Timestamp::from_millis(millis));
            assert_eq!(changes_in, Duration::from_millis(left), "at {millis}");
        }
    }

    #[test]
    fn a_qr_code_says_whose_account_it_is() {
        let text = "otpauth://totp/Praktijk%20Merelhof:sanne%40merelhof.example?secret=GEZDGNBVGY3TQOJQ\
                    &issuer=Praktijk%20Merelhof&algorithm=SHA1&digits=6&period=30";
        let uri = KeyUri::parse(text).ok().unwrap();
        assert_eq!(
            (uri.issuer.as_str(), uri.account.as_str()),
            ("Praktijk Merelhof", "sanne@merelhof.example")
        );
        assert_eq!((uri.digits, uri.period), (6, 30));
    }

    #[test]
    fn what_no_app_can_use_is_refused() {
        let rows = [
            ("an address of the web", "https://merelhof.example/"),
            ("a counter key", "otpauth://hotp/A:b?secret=GEZDGNBVGY3TQOJQ&counter=0"),
            ("no key", "otpauth://totp/A:b?issuer=A"),
            ("a key with a 1", "otpauth://totp/A:b?secret=GEZDGNBVGY3TQOJ1"),
            ("a short key", "otpauth://totp/A:b?secret=GEZDGNBV"),
            ("no digits", "otpauth://totp/A:b?secret=GEZDGNBVGY3TQOJQ&digits=0"),
            ("a period of nothing", "otpauth://totp/A:b?secret=GEZDGNBVGY3TQOJQ&period=0"),
            ("an unknown sum", "otpauth://totp/A:b?secret=GEZDGNBVGY3TQOJQ&algorithm=MD5"),
            ("", ""),
        ];
        for (name, text) in rows {
            assert!(KeyUri::parse(text).is_err(), "{name}");
        }
    }

    #[test]
    fn a_typed_key_may_be_written_in_any_way() {
        let plain = KeyUri::typed("Merelhof", "GEZDGNBVGY3TQOJQ").ok().unwrap();
        for typed in ["gezd gnbv gy3t qojq", " GEZD-GNBV-GY3T-QOJQ ", "GEZDGNBVGY3TQOJQ=="] {
            assert!(KeyUri::typed("Merelhof", typed).ok().unwrap() == plain, "{typed}");
        }
        assert!(KeyUri::typed("Merelhof", "GEZD GNB0").is_err());
    }
}
