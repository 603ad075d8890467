using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ResidentPortal.Sealing;

/// <summary>
/// Seals a stream of any length with little memory: AES-256-GCM over chunks of 64 KB. The nonce counts the chunks and says which
/// is the last, so that none can be changed, left out, swapped or added unnoticed. The STREAM construction of Hoang,
/// Reyhanitabar, Rogaway and Vizár (2015), with the nonces of age (C2SP, age.md).
/// </summary>
public static class ChunkSeal
{
    public const int ChunkBytes = 64 * 1024;

    public const int KeyBytes = 32;

    private const int TagBytes = 16;

    /// <param name="key">For this stream alone: the nonces of every stream are the same.</param>
    /// <param name="about">What must be the same when it is opened, and is not stored.</param>
    public static async Task SealAsync(
        Stream plain, Stream sealedTo, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> about, CancellationToken cancellationToken = default)
    {
        using var cipher = new AesGcm(key.Span, TagBytes);
        var output = new byte[ChunkBytes + TagBytes];
        await foreach (var (chunk, number, isLast) in ChunksAsync(plain, ChunkBytes, cancellationToken))
        {
            var length = chunk.Length;
            cipher.Encrypt(Nonce(number, isLast), chunk.Span, output.AsSpan(0, length), output.AsSpan(length, TagBytes), about.Span);
            await sealedTo.WriteAsync(output.AsMemory(0, length + TagBytes), cancellationToken);
        }
    }

    /// <summary>
    /// Writes each chunk once it is known to be whole. That all came is known at the end alone: after an exception throw away what
    /// was written.
    /// </summary>
    /// <exception cref="SealException">It is not what was sealed.</exception>
    public static async Task OpenAsync(
        Stream sealedFrom, Stream plain, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> about,
        CancellationToken cancellationToken = default)
    {
        using var cipher = new AesGcm(key.Span, TagBytes);
        var output = new byte[ChunkBytes];
        await foreach (var (chunk, number, isLast) in ChunksAsync(sealedFrom, ChunkBytes + TagBytes, cancellationToken))
        {
            var length = chunk.Length - TagBytes;
            if (length < 0)
                throw new SealException(SealProblem.Broken);
            try
            {
                cipher.Decrypt(Nonce(number, isLast), chunk.Span[..length], chunk.Span[length..], output.AsSpan(0, length), about.Span);
            }
            catch (AuthenticationTagMismatchException changed)
            {
                throw new SealException(SealProblem.Broken, changed);
            }
            await plain.WriteAsync(output.AsMemory(0, length), cancellationToken);
        }
    }

    /// <summary>At least one, which may be empty; each is good until the next is asked for.</summary>
    private static async IAsyncEnumerable<(ReadOnlyMemory<byte> Chunk, ulong Number, bool IsLast)> ChunksAsync(
        Stream stream, int size, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (current, next) = (new byte[size], new byte[size]);
        var length = await stream.ReadAtLeastAsync(current, size, throwOnEndOfStream: false, cancellationToken);
        for (ulong number = 0; ; number++)
        {
            // Whether a full chunk is the last shows when the next is looked for.
            var following = length < size ? 0 : await stream.ReadAtLeastAsync(next, size, throwOnEndOfStream: false, cancellationToken);
            yield return (current.AsMemory(0, length), number, following == 0);
            if (following == 0)
                break;
            (current, next, length) = (next, current, following);
        }
    }

    /// <summary>Eleven bytes of number, the highest first, and one that is 1 for the last chunk.</summary>
    private static byte[] Nonce(ulong number, bool isLast)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteUInt64BigEndian(nonce.AsSpan(3, sizeof(ulong)), number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
