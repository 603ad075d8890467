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
    private volatile TaskCompletionSource? _held;
    private int _messages;

    public SmtpSink()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Task.Run(AcceptAsync);
    }

    public int Port { get; }

    public int Messages => Volatile.Read(ref _messages);

    /// <summary>Answers nobody from now on, without closing a connection.</summary>
    public void Hold() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        var held = _held;
        _held = null;
        held?.SetResult();
    }

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
                await (_held?.Task ?? Task.CompletedTask);
                await writer.WriteLineAsync("220 sink");
                while (await ReadAsync(client.Client, reader) is { } line)
                {
                    await (_held?.Task ?? Task.CompletedTask);
                    var verb = line.Split(' ')[0].ToUpper(CultureInfo.InvariantCulture);
                    if (verb == "DATA")
                    {
                        await writer.WriteLineAsync("354 go on");
                        while (await ReadAsync(client.Client, reader) is { } content && content != ".")
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

    /// <summary>
    /// SmtpClient sends a message in small pieces, each of which waits until the one before is acknowledged: without
    /// TCP_QUICKACK (6, 12) both the outbox and the bare loop would measure Linux's forty milliseconds and little else.
    /// </summary>
    private static ValueTask<string?> ReadAsync(Socket socket, StreamReader reader)
    {
        if (OperatingSystem.IsLinux())
            socket.SetRawSocketOption(6, 12, [1, 0, 0, 0]);
        return reader.ReadLineAsync(CancellationToken.None);
    }
}
