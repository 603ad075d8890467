using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.CaseReview.Checker;

/// <summary>
/// The answers of somebody who checks, sealed in a cookie of the browser session: the server stores nothing. After the
/// time of a draft without an answer they are no longer taken.
/// </summary>
public sealed class CheckCookie(
    DraftCookie cookies, CaseReviewForms forms, IDataProtectionProvider protection, RetentionPeriods periods, TimeProvider clock)
{
    private readonly TimeSpan idleLimit = TimeSpan.FromMinutes(periods.DraftMinutes);

    /// <summary>Characters of the cookie with which half-filled pages still go along: proxies refuse headers of more than 8 KB.</summary>
    private const int Longest = 6_000;

    private readonly IDataProtector seal = protection.CreateProtector("case review check");

    // Twenty reports need more than one cookie may hold.
    private readonly ChunkingCookieManager chunks = new();

    private string Name => cookies.Name(forms.Check);

    /// <param name="gone">Why there were answers, and there are none.</param>
    public UnfinishedForm? Read(HttpContext context, out Gone gone)
    {
        gone = Gone.No;
        return chunks.GetRequestCookie(context, Name) is { Length: > 0 } value ? Open(value, out gone) : null;
    }

    /// <summary>Keeps the answers, and half-filled pages where they fit.</summary>
    public void Write(HttpContext context, UnfinishedForm form)
    {
        if (!TryWrite(context, form))
            Append(context, Seal(new(form.Answers)));
    }

    /// <returns>False, with nothing kept, where the half-filled pages do not fit.</returns>
    public bool TryWrite(HttpContext context, UnfinishedForm form)
    {
        var value = Seal(form);
        if (!form.Pages.IsEmpty && value.Length > Longest)
            return false;
        Append(context, value);
        return true;
    }

    private void Append(HttpContext context, string value)
    {
        // Fewer parts than before must not leave the others behind.
        foreach (var part in context.Request.Cookies.Keys.Where(name => name.StartsWith(Name + "C", StringComparison.Ordinal)))
            context.Response.Cookies.Delete(part, cookies.Options(context));
        chunks.AppendResponseCookie(context, Name, value, cookies.Options(context));
    }

    public void Expire(HttpContext context) => chunks.DeleteCookie(context, Name, cookies.Options(context));

    private string Seal(UnfinishedForm form)
    {
        using var packed = new MemoryStream();
        Span<byte> moment = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(moment, clock.GetUtcNow().ToUnixTimeSeconds());
        packed.Write(moment);
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(JsonSerializer.SerializeToUtf8Bytes(form));
        return Convert.ToBase64String(seal.Protect(packed.ToArray()));
    }

    private UnfinishedForm? Open(string value, out Gone gone)
    {
        gone = Gone.No;
        try
        {
            var packed = seal.Unprotect(Convert.FromBase64String(value));
            var written = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64LittleEndian(packed));
            if (clock.GetUtcNow() - written >= idleLimit)
            {
                gone = Gone.TimeIsUp;
                return null;
            }
            using var brotli =
                new BrotliStream(new MemoryStream(packed, sizeof(long), packed.Length - sizeof(long)), CompressionMode.Decompress);
            using var json = new MemoryStream();
            brotli.CopyTo(json);
            return JsonSerializer.Deserialize<UnfinishedForm>(json.GetBuffer().AsSpan(0, (int)json.Length));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException or JsonException or NotSupportedException
            or InvalidDataException)
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
