using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace ResidentPortal.Reports.Storage;

/// <summary>
/// Encrypts what residents tell us before it reaches a column. Each kind of column has its own purpose, so one cannot
/// be passed off as another.
/// </summary>
public sealed class SealedJson(IDataProtectionProvider protection)
{
    internal const string Root = "ResidentPortal.Reports";

    private readonly IDataProtector _root = protection.CreateProtector(Root);

    /// <summary>What an accepted report says.</summary>
    internal Column<Submission> Submissions => For<Submission>("report");

    internal Column<T> For<T>(string purpose) => new(_root.CreateProtector(purpose));

    // Never part of a page, so nothing needs escaping but quotes: half the bytes of an email in HTML.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One kind of encrypted column.</summary>
    internal sealed class Column<T>(IDataProtector protector)
    {
        public byte[] Seal(T value) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(value, Plain));

        /// <exception cref="System.Security.Cryptography.CryptographicException">The key that sealed it is gone.</exception>
        public T Open(byte[] sealedValue) => JsonSerializer.Deserialize<T>(protector.Unprotect(sealedValue), Plain)!;

        /// <returns>Null when the key that sealed it is gone.</returns>
        public T? TryOpen(byte[] sealedValue)
        {
            try
            {
                return Open(sealedValue);
            }
            catch (CryptographicException)
            {
                return default;
            }
        }
    }
}
