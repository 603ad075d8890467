using System.IO.Compression;
using Microsoft.Extensions.Caching.Memory;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.Published;

/// <summary>A file as it is sent, and for a drawing also compressed.</summary>
public sealed record ServedMedia(MediaFile File, byte[] Bytes, byte[]? Brotli, byte[]? Gzip)
{
    internal int Size => Bytes.Length + (Brotli?.Length ?? 0) + (Gzip?.Length ?? 0);

    /// <summary>Its address names these bytes and no others.</summary>
    /// <param name="mark">The value of "v" in the address.</param>
    public bool IsMarked(string? mark) => mark == MediaPath.Mark(File);
}

/// <summary>The files of the media library. Those asked for lately are kept in memory, up to a limit.</summary>
public sealed class MediaLibrary(LiveSite live, IContentSource source) : IDisposable
{
    private const int LargestMemory = 64 * 1024 * 1024;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = LargestMemory });

    // One at a time: a crowd that asks for one large file does not read it once for each of them.
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>A file for everybody.</summary>
    /// <param name="path">Below "/media/", exactly as the item has it.</param>
    /// <returns>Null when no item names the file, or no published page uses it.</returns>
    public async Task<ServedMedia?> FindAsync(string path, CancellationToken cancellation) =>
        live.Current is var site && site.IsPublic(path) && site.Media.FileAt(path) is { } file
            ? await FindAsync(file, cancellation)
            : null;

    /// <summary>Any file of the library, also one in its bin: ask first who wants it.</summary>
    /// <param name="path">As above.</param>
    /// <returns>Null when there is no such file.</returns>
    public async Task<ServedMedia?> FindForStaffAsync(string path, CancellationToken cancellation) =>
        live.Current.Media.FileAt(path) is { } file ? await FindAsync(file, cancellation)
        : MediaPath.IsPlain(path) ? await ReadAsync(path, cancellation)
        : null;

    public void Dispose()
    {
        _cache.Dispose();
        _reading.Dispose();
    }

    private async Task<ServedMedia?> FindAsync(MediaFile file, CancellationToken cancellation)
    {
        if (_cache.TryGetValue(file.Fingerprint, out ServedMedia? kept))
            return kept;
        await _reading.WaitAsync(cancellation);
        try
        {
            return _cache.TryGetValue(file.Fingerprint, out kept) ? kept : await ReadAsync(file.Path, cancellation);
        }
        finally
        {
            _reading.Release();
        }
    }

    // The file may be newer than the live site. It is kept by what it is, so nothing is ever sent in the name of another.
    private async Task<ServedMedia?> ReadAsync(string path, CancellationToken cancellation)
    {
        if (await source.ReadMediaAsync(path, cancellation) is not { } stored)
            return null;
        var served = stored.File.Format == MediaFormat.Svg
            ? new ServedMedia(stored.File, stored.Bytes,
                Compressed(stored.Bytes, to => new BrotliStream(to, CompressionLevel.Optimal)),
                    Compressed(stored.Bytes, to => new GZipStream(to, CompressionLevel.Optimal)))
            : new(stored.File, stored.Bytes, null, null);
        return _cache.Set(stored.File.Fingerprint, served, new MemoryCacheEntryOptions { Size = served.Size });
    }

    private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
