using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace ResidentPortal.Web.Site.Cache;

/// <summary>How the bytes of an answer are compressed; the better comes later.</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

internal static class ContentCodings
{
    // Each answer is compressed once in an edition: this is a tenth smaller than what is meant for compressing on the way.
    private const int BrotliQuality = 9;
    private const int BrotliWindow = 22;

    /// <summary>Its name in headers; null for bytes as they are.</summary>
    public static string? Token(this ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        ContentCoding.Identity => null,
    };

    /// <summary>The best coding that a request takes. Only these three are told apart, so that odd headers make no more copies.</summary>
    /// <param name="header">Its <c>Accept-Encoding</c>, in whatever shape it came.</param>
    public static ContentCoding Accepted(StringValues header)
    {
        var best = ContentCoding.Identity;
        foreach (var line in header)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                if (Read(line.AsSpan()[range]) is var coding && coding > best)
                    best = coding;
            }
        }

        return best;
    }

    public static byte[] Compress(this ContentCoding coding, byte[] bytes) => coding switch
    {
        ContentCoding.Brotli => Brotli(bytes),
        ContentCoding.Gzip => Gzip(bytes),
        ContentCoding.Identity => bytes,
    };

    private static ContentCoding Read(ReadOnlySpan<char> entry)
    {
        var end = entry.IndexOf(';');
        var name = (end < 0 ? entry : entry[..end]).Trim();
        return end >= 0 && IsRefused(entry[end..]) ? ContentCoding.Identity
            : name.Equals("br", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Brotli
            : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }

    // "q=0", with or without noughts behind it.
    private static bool IsRefused(ReadOnlySpan<char> parameters) =>
        parameters.Trim("; \t") is var weight && weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && weight[2..].Trim("0.").IsEmpty;

    private static byte[] Brotli(byte[] bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out var length, BrotliQuality, BrotliWindow)
            ? buffer[..length]
            : throw new InvalidOperationException("The longest that Brotli can come to was too short.");
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return file.ToArray();
    }
}
