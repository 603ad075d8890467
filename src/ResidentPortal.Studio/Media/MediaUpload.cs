using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Posts;

namespace ResidentPortal.Studio.Media;

/// <param name="Problem">What kept us from taking it, and what to do; null when all is well.</param>
public sealed record Upload(FormPost Post, IReadOnlyList<IFormFile> Files, string? Problem);

/// <summary>Takes files: the only forms of the site that may be larger than a report.</summary>
public sealed class MediaUpload(LiveSiteRefresh refresh)
{
    // A file that is too large is told apart from a form that is: its words are kept.
    private static readonly FormOptions Large = new() { MultipartBodyLengthLimit = RequestLimits.Upload };

    /// <summary>Before anything else reads the request.</summary>
    public static async Task<Upload> ReadAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = RequestLimits.Upload;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, Large));
        var post = await FormPost.ReadAsync(context, antiforgery);
        var problem = post.Status switch
        {
            StatusCodes.Status200OK => null,
            StatusCodes.Status413PayloadTooLarge =>
                "The files are larger than 50 MB together. Choose fewer of them, and upload the others afterwards",
            _ =>
                "We could not read what was sent, or could not be sure that it came from you. Choose the files again and select Upload. "
                + "If that does not help, allow cookies for this site",
        };
        return new(post, problem is null
            ? [.. (await context.Request.ReadFormAsync(context.RequestAborted)).Files.Where(file => file.FileName.Length > 0)]
            : [], problem);
    }

    /// <summary>Of a file that is too large only as much as shows that it is.</summary>
    public static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[Math.Min(file.Length, MediaEditing.LargestFile + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <summary>So that the page that comes next can show the picture at once.</summary>
    public Task ShowAsync(CancellationToken cancellation) => refresh.TryRefreshAsync(cancellation);
}
