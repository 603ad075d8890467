using System.Security.Cryptography;
using System.Text;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Intake;

/// <summary>
/// Recognises the same answers sent again without keeping them readable. Keyed, because the hash of a short answer
/// could otherwise be found by trying.
/// </summary>
public sealed class ContentHash(InstallationKeys keys)
{
    internal async ValueTask<byte[]> OfAsync(Submission submission, CancellationToken cancellationToken)
    {
        var key = await keys.GetAsync("content hash", cancellationToken);
        byte[] content = [.. Encoding.UTF8.GetBytes(submission.FormId), 0, .. submission.Answers.ToJson()];
        return HMACSHA256.HashData(key, content);
    }
}
