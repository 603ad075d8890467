using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ResidentPortal.Sealing;

/// <summary>
/// Seals a stream for whoever has a certificate's private key; the certificate alone is enough to seal. A new key for each stream is
/// wrapped with RSA-OAEP (SHA-256) and stands at the beginning, before the chunks of <see cref="ChunkSeal"/>.
/// </summary>
public static class CertificateSeal
{
    /// <summary>Bits of a shorter RSA key than anybody should trust with years of reports.</summary>
    public const int LeastKeyBits = 2048;

    private const int MarkBytes = 8;
    private const int LongestWrappedKey = 2048;

    // With the version of the format as its last byte.
    private static ReadOnlySpan<byte> Mark => "RPSEAL\0\u0001"u8;

    /// <summary>
    /// Tells one key pair from others: a hash of the public key, which stays when a certificate is renewed for the same key.
    /// </summary>
    public static byte[] KeyId(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Whether it can be sealed for this certificate: RSA, and long enough.</summary>
    public static bool CanSealFor(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPublicKey();
        return key is not null && key.KeySize >= LeastKeyBits;
    }

    /// <param name="about">What it is, such as its name: it must be opened as the same, and is not stored.</param>
    /// <exception cref="ArgumentException">It can't be sealed for this certificate.</exception>
    public static async Task SealAsync(
        Stream plain, Stream sealedTo, X509Certificate2 recipient, string about, CancellationToken cancellationToken = default)
    {
        if (!CanSealFor(recipient))
            throw new ArgumentException($"The certificate needs an RSA key of at least {LeastKeyBits} bits.", nameof(recipient));
        using var wrapping = recipient.GetRSAPublicKey()!;
        var key = RandomNumberGenerator.GetBytes(ChunkSeal.KeyBytes);
        try
        {
            var header = Header(KeyId(recipient), wrapping.Encrypt(key, RSAEncryptionPadding.OaepSHA256));
            await sealedTo.WriteAsync(header, cancellationToken);
            await ChunkSeal.SealAsync(plain, sealedTo, key, Bound(header, about), cancellationToken);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <inheritdoc cref="ChunkSeal.OpenAsync"/>
    /// <param name="recipient">With its private key.</param>
    /// <param name="about">As it was sealed.</param>
    public static async Task OpenAsync(
        Stream sealedFrom, Stream plain, X509Certificate2 recipient, string about, CancellationToken cancellationToken = default)
    {
        var header = await ReadHeaderAsync(sealedFrom, cancellationToken);
        if (!header.AsSpan(MarkBytes, SHA256.HashSizeInBytes).SequenceEqual(KeyId(recipient)))
            throw new SealException(SealProblem.OtherKey);
        using var unwrapping = recipient.GetRSAPrivateKey() ?? throw new SealException(SealProblem.OtherKey);
        var key = Unwrap(unwrapping, header);
        try
        {
            await ChunkSeal.OpenAsync(sealedFrom, plain, key, Bound(header, about), cancellationToken);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] Unwrap(RSA unwrapping, byte[] header)
    {
        try
        {
            var wrapped = header.AsSpan(MarkBytes + SHA256.HashSizeInBytes + sizeof(ushort));
            var key = unwrapping.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);
            return key.Length == ChunkSeal.KeyBytes ? key : throw new SealException(SealProblem.Broken);
        }
        catch (CryptographicException changed)
        {
            throw new SealException(SealProblem.Broken, changed);
        }
    }

    private static byte[] Header(byte[] keyId, byte[] wrapped)
    {
        var length = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)wrapped.Length);
        return [.. Mark, .. keyId, .. length, .. wrapped];
    }

    private static async Task<byte[]> ReadHeaderAsync(Stream stream, CancellationToken cancellationToken)
    {
        var fixedPart = new byte[MarkBytes + SHA256.HashSizeInBytes + sizeof(ushort)];
        if (await stream.ReadAtLeastAsync(fixedPart, fixedPart.Length, throwOnEndOfStream: false, cancellationToken) < fixedPart.Length
            || !fixedPart.AsSpan(0, MarkBytes).SequenceEqual(Mark))
            throw new SealException(SealProblem.NotSealed);
        var length = BinaryPrimitives.ReadUInt16BigEndian(fixedPart.AsSpan(^sizeof(ushort)));
        if (length is 0 or > LongestWrappedKey)
            throw new SealException(SealProblem.Broken);
        var wrapped = new byte[length];
        if (await stream.ReadAtLeastAsync(wrapped, length, throwOnEndOfStream: false, cancellationToken) < length)
            throw new SealException(SealProblem.Broken);
        return [.. fixedPart, .. wrapped];
    }

    /// <summary>Chunks belong to this beginning and to what they are about.</summary>
    private static byte[] Bound(byte[] header, string about) => SHA256.HashData([.. header, .. Encoding.UTF8.GetBytes(about)]);
}
