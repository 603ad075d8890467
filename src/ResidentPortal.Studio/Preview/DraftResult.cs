using ResidentPortal.Content.Published;
using ResidentPortal.Hosting.Security;

namespace ResidentPortal.Studio.Preview;

/// <summary>A page as residents would see it, of a site that is not theirs yet.</summary>
internal sealed class DraftResult(PublishedSite site, PublishedPage page) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        httpContext.Response.AllowBeingFramed();
        return httpContext.RequestServices.GetRequiredService<LiveSite>().PreviewAsync(
            site, () => httpContext.RequestServices.GetRequiredService<IResidentPages>().Render(page).ExecuteAsync(httpContext));
    }
}
