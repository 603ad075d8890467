using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ResidentPortal.Testing.Smtp;

/// <summary>Postfix asks it at each RCPT TO what to answer (SMTPD_POLICY_README), as it would ask a greylist.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as the process.")]
internal sealed class MailPolicy
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _replies = new();

    public MailPolicy()
    {
        _listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Refuse(string address, string[] replies) => _replies[address] = new(replies);

    private async Task ListenAsync()
    {
        while (true)
            _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            var recipient = "";
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("recipient=", StringComparison.Ordinal))
                    recipient = line["recipient=".Length..];
                if (line.Length > 0)
                    continue;
                var action = _replies.TryGetValue(recipient, out var replies) && replies.TryDequeue(out var reply) ? reply : "DUNNO";
                await client.GetStream().WriteAsync(
                    Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"action={action}\n\n")));
            }
        }
    }
}
