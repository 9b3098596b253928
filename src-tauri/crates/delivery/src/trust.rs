//! Whose certificates are believed, and which of many errors is about one.

use std::error::Error;
use std::io;
use std::sync::Arc;

use lettre::transport::smtp::client::{
    Certificate as MailCertificate, CertificateStore, TlsParameters, TlsVersion,
};
use rustls::crypto::ring;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// Whose certificates are believed.
#[derive(Clone, Default)]
pub enum Trust {
    /// What the computer trusts: the organisation's own authority included, where its
    /// IT put it there.
    #[default]
    Computer,
    /// These authorities alone, each as DER.
    Only(Vec<Vec<u8>>),
}

impl Trust {
    /// For the HTTP client.
    pub(crate) fn for_http(&self) -> TlsConfig {
        let roots = match self {
            Self::Computer => RootCerts::PlatformVerifier,
            Self::Only(roots) => {
                RootCerts::from(roots.iter().map(|der| Certificate::from_der(der).to_owned()))
            }
        };
        TlsConfig::builder()
            .root_certs(roots)
            .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()))
            .build()
    }

    /// For a mail server of this name.
    pub(crate) fn for_mail(&self, host: &str) -> Result<TlsParameters, lettre::transport::smtp::Error> {
        let builder = TlsParameters::builder(host.to_owned()).set_min_tls_version(TlsVersion::Tlsv12);
        match self {
            Self::Computer => builder.build(),
            Self::Only(roots) => roots
                .iter()
                .map(|der| MailCertificate::from_der(der.clone()))
                .try_fold(builder.certificate_store(CertificateStore::None), |builder, root| {
                    Ok(builder.add_root_certificate(root?))
                })?
                .build(),
        }
    }
}

/// Whether TLS is what went wrong: a certificate that is not believed, or a server that
/// does not speak it.
pub(crate) fn is_about_tls(error: &(dyn Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        let inside = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        if error.is::<rustls::Error>() || inside.is_some_and(<dyn Error + Send + Sync>::is::<rustls::Error>) {
            return true;
        }
        next = error.source();
    }
    false
}
