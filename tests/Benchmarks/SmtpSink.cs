using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ResidentPortal.Benchmarks;

/// <summary>
/// Takes every message and keeps none, as quickly as a mail server can: a slower one would hide what the outbox costs.
/// </summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _messages;

    public SmtpSink()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Task.Run(AcceptAsync);
    }

    public int Port { get; }

    public int Messages => Volatile.Read(ref _messages);

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
                await writer.WriteLineAsync("220 sink");
                while (await reader.ReadLineAsync() is { } line)
                {
                    var verb = line.Split(' ')[0].ToUpper(CultureInfo.InvariantCulture);
                    if (verb == "DATA")
                    {
                        await writer.WriteLineAsync("354 go on");
                        while (await reader.ReadLineAsync() is { } content && content != ".")
                        {
                        }

                        Interlocked.Increment(ref _messages);
                    }

                    await writer.WriteLineAsync(verb == "QUIT" ? "221 bye" : "250 ok");
                    if (verb == "QUIT")
                        return;
                }
            }
            catch (IOException)
            {
                // The sender was killed.
            }
        }
    }
}
