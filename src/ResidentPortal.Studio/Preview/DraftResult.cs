using System.Text;
using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Security;

namespace ResidentPortal.Studio.Preview;

/// <summary>A page as residents would see it, of a site that is not theirs yet.</summary>
/// <param name="files">Where the files are that no published page uses.</param>
internal sealed class DraftResult(PublishedSite site, PublishedPage page, string files) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var live = httpContext.RequestServices.GetRequiredService<LiveSite>();
        var now = live.Current;
        var response = httpContext.Response;
        response.Headers["X-Robots-Tag"] = "noindex";
        response.AllowBeingFramed();

        var line = response.Body;
        using var drawn = new MemoryStream();
        response.Body = drawn;
        try
        {
            await live.PreviewAsync(
                site, () => httpContext.RequestServices.GetRequiredService<IResidentPages>().Render(page).ExecuteAsync(httpContext));
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }
        finally
        {
            response.Body = line;
        }

        var html = Encoding.UTF8.GetString(drawn.GetBuffer(), 0, (int)drawn.Length);
        response.ContentLength = null;
        await response.WriteAsync(DraftFiles.Lead(html, files, now), httpContext.RequestAborted);
    }
}
