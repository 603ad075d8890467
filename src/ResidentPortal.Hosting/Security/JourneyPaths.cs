using Microsoft.AspNetCore.Routing.Patterns;

namespace ResidentPortal.Hosting.Security;

/// <summary>
/// Where journeys lie, by the addresses of their endpoints: what is mistyped below one is as private as the journey itself.
/// </summary>
internal sealed class JourneyPaths
{
    private readonly PathString[] _tops;

    public JourneyPaths(EndpointDataSource endpoints)
    {
        var all = endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Privacy() is Privacy.Journey)
            .Select(endpoint => Fixed(endpoint.RoutePattern)).Where(path => path.HasValue).Distinct().ToList();
        bool IsBelow(PathString path, PathString other) =>
            other != path && path.StartsWithSegments(other, StringComparison.OrdinalIgnoreCase);
        _tops = [.. all.Where(path => !all.Exists(other => IsBelow(path, other)))];
    }

    public bool Contain(PathString path)
    {
        foreach (var top in _tops)
        {
            if (path.StartsWithSegments(top, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The part before the first variable.</summary>
    private static PathString Fixed(RoutePattern pattern) => string.Concat(pattern.PathSegments
        .Select(segment => segment is { IsSimple: true, Parts: [RoutePatternLiteralPart literal] } ? literal.Content : null)
        .TakeWhile(content => content is not null).Select(content => "/" + content));
}
