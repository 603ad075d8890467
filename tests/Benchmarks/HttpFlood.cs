using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ResidentPortal.Benchmarks;

/// <summary>Asks for one address as fast as it is answered. Spends next to nothing on each, to leave the machine to the server.</summary>
internal static class HttpFlood
{
    /// <returns>Answers a second.</returns>
    public static async Task<double> RunAsync(Uri address, int connections, TimeSpan duration)
    {
        var request =
            Encoding.ASCII.GetBytes(
                $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: br\r\nX-Forwarded-Proto: "
                + "https\r\n\r\n");
        var started = Stopwatch.GetTimestamp();
        var counts =
            await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(address, request, started, duration))));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<int> AskAsync(Uri address, byte[] request, long started, TimeSpan duration)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var buffer = new byte[64 * 1024];
        var count = 0;
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
            count++;
        }

        return count;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var have = 0;
        var want = int.MaxValue;
        while (have < want)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(have));
            if (got == 0)
                throw new IOException("The server hung up.");
            have += got;
            if (want == int.MaxValue && buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8) is var end and >= 0)
                want = end + 4 + ContentLength(buffer.AsSpan(0, end));
        }
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200"u8))
            throw new IOException("The server did not answer 200.");
        var value = head[(head.IndexOf("Content-Length: "u8) + "Content-Length: ".Length)..];
        var line = value.IndexOf((byte)'\r') is var stop and >= 0 ? value[..stop] : value;
        return int.Parse(line, CultureInfo.InvariantCulture);
    }
}
