using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ResidentPortal.Testing.Smtp;

/// <summary>A mail server that says exactly what a test wants, however wrong it is.</summary>
public sealed class ScriptedRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly Func<int, string, string?> _answer;
    private readonly Task _running;
    private int _sessions;

    private ScriptedRelay(Func<int, string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections there were.</summary>
    public int Sessions => _sessions;

    /// <summary>All commands so far, of all connections, without the messages.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    /// <param name="answer">
    /// Given the number of the connection, from 1, and the command: the reply. Null is what a well-behaved server says, and "" hangs up.
    /// The greeting's command is "", and that of the message's end is ".".
    /// </param>
    public static ScriptedRelay Start(Func<int, string, string?> answer) => new(answer);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token), ++_sessions));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task TalkAsync(TcpClient client, int session)
    {
        try
        {
            using (client)
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var writer =
                    new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                for (var command = ""; command is not null; command = await reader.ReadLineAsync(_stop.Token))
                {
                    if (!await AnswerAsync(command))
                        return;
                }

                async Task<bool> AnswerAsync(string command)
                {
                    if (command.Length > 0)
                        _commands.Enqueue(command);
                    var reply = _answer(session, command) ?? Usual(command);
                    if (reply.Length == 0)
                        return false;
                    foreach (var line in reply.Split('\n'))
                        await writer.WriteLineAsync(line);
                    if (!reply.StartsWith("354", StringComparison.Ordinal))
                        return !command.StartsWith("QUIT", StringComparison.Ordinal);
                    while (await reader.ReadLineAsync(_stop.Token) is { } content)
                    {
                        if (content == ".")
                            return await AnswerAsync(".");
                    }
                    return false;
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // The client has gone, or the test is over.
        }
    }

    private static string Usual(string command) => command.Split(' ', ':')[0] switch
    {
        "" => "220 relay",
        "EHLO" => "250-relay\n250 8BITMIME",
        "DATA" => "354 go on",
        "QUIT" => "221 goodbye",
        _ => "250 fine",
    };
}
