using Microsoft.AspNetCore.Routing.Matching;
using ResidentPortal.Content.Published;
using ResidentPortal.Web.Site.Cache;

namespace ResidentPortal.Web.Site.Addresses;

/// <summary>Of the endpoints that take any address, leaves those that answer for the page which lies there now.</summary>
internal sealed class PageRoutePolicy(LiveSite live) : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<PageRoute>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var (site, path) = (live.Current, CanonicalPath.Of(httpContext.Request.Path.Value ?? "/"));
        for (var index = 0; index < candidates.Count; index++)
        {
            if (candidates.IsValidCandidate(index) && candidates[index].Endpoint.Metadata.GetMetadata<PageRoute>() is { } route)
                candidates.SetValidity(index, route.Leads(site, path));
        }

        return Task.CompletedTask;
    }
}
