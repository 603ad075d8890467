using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ResidentPortal.Reports.Drafts;

/// <summary>The secret in a resident's cookie that finds their draft. The database only knows its hash.</summary>
public static class DraftToken
{
    private const int Bytes = 32;
    private const int Characters = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static bool IsWellFormed([NotNullWhen(true)] string? token) =>
        token is { Length: Characters } && Base64Url.IsValid(token);

    internal static byte[] Key(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    /// <summary>Tells the reports of two forms filled in with one cookie apart.</summary>
    internal static byte[] SubmissionKey(string token, string formId) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{token}\n{formId}"));
}
