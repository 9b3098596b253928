"""A mail server with someone in between, who adds an answer behind the one to STARTTLS.

    injecting.py starttls CERTIFICATE KEY

Prints its port. After the handshake every command is answered with success.
"""
import socket
import ssl
import sys

context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(*sys.argv[2:4])
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
connection, _ = listener.accept()
connection.sendall(b"220 here\r\n")
connection.recv(4096)
connection.sendall(b"250-here\r\n250 STARTTLS\r\n")
connection.recv(4096)
connection.sendall(b"220 go\r\n250-injected\r\n250 AUTH PLAIN\r\n")
try:
    protected = context.wrap_socket(connection, server_side=True)
except (ssl.SSLError, OSError):
    sys.exit()  # the other side did not fall for it
while line := protected.recv(4096):
    protected.sendall(b"250 right\r\n" if not line.startswith(b"DATA") else b"354 go on\r\n")
