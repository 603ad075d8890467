using Microsoft.AspNetCore.Diagnostics;

namespace ResidentPortal.Hosting.Security;

/// <summary>
/// What the answers of an endpoint may leave behind. Each endpoint says it of itself; one that does not counts as a journey.
/// </summary>
public enum Privacy
{
    /// <summary>
    /// What somebody types, or reads as themselves: no copy stays in the browser, and no other page learns where they came from.
    /// </summary>
    Journey,

    /// <summary>For everybody. The endpoint says how long a copy may stay.</summary>
    Public,

    /// <summary>A file of the program, as it was built.</summary>
    Static,

    /// <summary>For machines that watch over the site.</summary>
    Health,
}

public static class PrivacyMarks
{
    public static TBuilder With<TBuilder>(this TBuilder endpoints, Privacy privacy) where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new Mark(privacy));

    /// <returns>Null where the endpoint has not said.</returns>
    public static Privacy? Privacy(this Endpoint endpoint) => endpoint.Metadata.GetMetadata<Mark>()?.Privacy;

    /// <summary>Null where no endpoint answers: from the page cache, or because there is none.</summary>
    public static Endpoint? AnsweringEndpoint(this HttpContext context) =>
        // The error page is for the endpoint that failed.
        context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();

    private sealed record Mark(Privacy Privacy);
}
