/* The least a WebKitGTK program can be: a window of the app's size with a page
   of the sign-in screen's shape, drawn in software as the app's is without a
   graphics card. */
#include <gtk/gtk.h>
#include <webkit2/webkit2.h>

static const char PAGE[] =
    "<!doctype html><meta charset='utf-8'><title>Bare</title>"
    "<style>body{margin:0;display:flex;height:100vh;background:#faf8f4;color:#1c2527;font:16px/24px sans-serif}"
    "aside{width:336px;background:#f0ece5}main{padding:48px 64px}h1{margin:0;font:700 28px/36px sans-serif}</style>"
    "<aside></aside><main><h1>Log in</h1><p><label>E-mail address<br><input></label>"
    "<p><label>Password<br><input type='password'></label><p><button>Log in</button></main>";

int main(int argc, char **argv)
{
    gtk_init(&argc, &argv);
    GtkWidget *window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
    GtkWidget *view = webkit_web_view_new();
    webkit_settings_set_hardware_acceleration_policy(webkit_web_view_get_settings(WEBKIT_WEB_VIEW(view)),
                                                     WEBKIT_HARDWARE_ACCELERATION_POLICY_NEVER);
    gtk_window_set_default_size(GTK_WINDOW(window), 1100, 760);
    gtk_container_add(GTK_CONTAINER(window), view);
    g_signal_connect(window, "destroy", G_CALLBACK(gtk_main_quit), NULL);
    webkit_web_view_load_html(WEBKIT_WEB_VIEW(view), PAGE, NULL);
    gtk_widget_show_all(window);
    gtk_main();
    return 0;
}
