//! A connection that is read line by line and not without an end.
//!
//! What a server, or someone in between, sends behind its answer to STARTTLS was never
//! protected. Read ahead, it would be taken for the first answer of the protected
//! connection (RFC 3207, section 6; CVE-2011-0411 and its kin). Here nothing is read
//! ahead: such bytes go into the handshake, which then fails.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// More than a server says in one conversation, its certificates included.
const AT_MOST: usize = 256 * 1024;

/// A connection, each read of which ends with a line.
pub(super) struct ByLine {
    stream: TcpStream,
    /// Read, and not handed over yet.
    kept: Vec<u8>,
    left: usize,
}

impl ByLine {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self { stream, kept: Vec::new(), left: AT_MOST }
    }

    fn hand_over(&mut self, to: &mut ReadBuf<'_>) {
        let line = self.kept.iter().position(|byte| *byte == b'\n').map_or(self.kept.len(), |at| at + 1);
        let count = line.min(to.remaining());
        to.put_slice(&self.kept[..count]);
        self.kept.drain(..count);
    }
}

impl AsyncRead for ByLine {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        to: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.kept.is_empty() {
            let mut bytes = [0; 4096];
            let mut read = ReadBuf::new(&mut bytes);
            ready!(Pin::new(&mut this.stream).poll_read(context, &mut read))?;
            let count = read.filled().len();
            this.left = this.left.checked_sub(count).ok_or_else(|| io::Error::other("too long"))?;
            this.kept.extend_from_slice(read.filled());
        }
        this.hand_over(to);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for ByLine {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}

impl AsyncTokioStream for ByLine {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.stream.peer_addr()
    }
}

/// What was read may be a person's.
impl fmt::Debug for ByLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByLine").field("stream", &self.stream).finish_non_exhaustive()
    }
}
