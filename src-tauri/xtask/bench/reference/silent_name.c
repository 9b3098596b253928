/* Takes a name on the session bus, says so on the standard output, and answers
   nobody: a service that hangs. */
#include <gio/gio.h>
#include <stdio.h>

static GDBusMessage *swallow(GDBusConnection *bus, GDBusMessage *message, gboolean incoming, gpointer data)
{
    (void)bus, (void)data;
    if (incoming && g_dbus_message_get_message_type(message) == G_DBUS_MESSAGE_TYPE_METHOD_CALL)
        g_clear_object(&message);
    return message;
}

int main(int argc, char **argv)
{
    GDBusConnection *bus = g_bus_get_sync(G_BUS_TYPE_SESSION, NULL, NULL);
    if (argc != 2 || !bus)
        return 1;
    g_dbus_connection_add_filter(bus, swallow, NULL, NULL);
    GVariant *taken = g_dbus_connection_call_sync(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                                  "org.freedesktop.DBus", "RequestName",
                                                  g_variant_new("(su)", argv[1], 0), NULL, 0, -1, NULL, NULL);
    if (!taken)
        return 1;
    puts("taken");
    fflush(stdout);
    g_main_loop_run(g_main_loop_new(NULL, FALSE));
    return 0;
}
