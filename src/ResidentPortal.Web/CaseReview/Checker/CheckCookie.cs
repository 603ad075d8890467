using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.CaseReview.Checker;

/// <summary>
/// The answers of somebody who checks, sealed in a cookie of the browser session: the server stores nothing. After an
/// hour without an answer they are no longer taken.
/// </summary>
public sealed class CheckCookie(DraftCookie cookies, CaseReviewForms forms, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(60);

    private readonly IDataProtector seal = protection.CreateProtector("case review check");

    // Twenty reports need more than one cookie may hold.
    private readonly ChunkingCookieManager chunks = new();

    private string Name => cookies.Name(forms.Check);

    /// <param name="gone">Why there were answers, and there are none.</param>
    public Answers? Read(HttpContext context, out Gone gone)
    {
        gone = Gone.No;
        return chunks.GetRequestCookie(context, Name) is { Length: > 0 } value ? Open(value, out gone) : null;
    }

    public void Write(HttpContext context, Answers answers)
    {
        using var packed = new MemoryStream();
        Span<byte> moment = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(moment, clock.GetUtcNow().ToUnixTimeSeconds());
        packed.Write(moment);
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(answers.ToJson());
        // Fewer parts than before must not leave the others behind.
        foreach (var part in context.Request.Cookies.Keys.Where(name => name.StartsWith(Name + "C", StringComparison.Ordinal)))
            context.Response.Cookies.Delete(part, cookies.Options(context));
        chunks.AppendResponseCookie(context, Name, Convert.ToBase64String(seal.Protect(packed.ToArray())), cookies.Options(context));
    }

    public void Expire(HttpContext context) => chunks.DeleteCookie(context, Name, cookies.Options(context));

    private Answers? Open(string value, out Gone gone)
    {
        gone = Gone.No;
        try
        {
            var packed = seal.Unprotect(Convert.FromBase64String(value));
            var written = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64LittleEndian(packed));
            if (clock.GetUtcNow() - written >= IdleLimit)
            {
                gone = Gone.TimeIsUp;
                return null;
            }
            using var brotli =
                new BrotliStream(new MemoryStream(packed, sizeof(long), packed.Length - sizeof(long)), CompressionMode.Decompress);
            using var json = new MemoryStream();
            brotli.CopyTo(json);
            return Answers.FromJson(json.GetBuffer().AsSpan(0, (int)json.Length));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException or JsonException or InvalidDataException)
        {
            gone = Gone.DoesNotOpen;
            return null;
        }
    }
}

/// <summary>Why somebody's answers are gone, if they are.</summary>
public enum Gone
{
    No,
    TimeIsUp,

    /// <summary>The key that sealed them is gone, or somebody changed them.</summary>
    DoesNotOpen,
}
