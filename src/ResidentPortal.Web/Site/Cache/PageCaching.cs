using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Security;

namespace ResidentPortal.Web.Site.Cache;

internal static class PageCaching
{
    public static IServiceCollection AddPageCache(this IServiceCollection services) =>
        services.AddSingleton<PageCache>().AddHostedService<PageCacheLog>();

    /// <summary>Answers at once what is kept: before everything else, with all the headers that are otherwise written on the way.</summary>
    /// <param name="onlyHttps">
    /// Leaves whoever did not come over https to the middleware that sends them there. What is not clear at once goes that way too, and
    /// gets its answer from <see cref="UsePageKeeping"/>.
    /// </param>
    public static IApplicationBuilder UsePageCache(this IApplicationBuilder app, bool onlyHttps = false)
    {
        var cache = app.ApplicationServices.GetRequiredService<PageCache>();
        if (!onlyHttps)
            return app.Use(next => context => cache.Find(context.Request) is { } answer ? answer.SendAsync(context) : next(context));
        var https = new KnownHttps(app.ApplicationServices.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value);
        return app.Use(next => context =>
            https.Is(context) && cache.Find(context.Request) is { } answer ? answer.SendAsync(context, overHttps: true) : next(context));
    }

    /// <summary>
    /// Keeps and compresses, or only compresses, the answers of marked endpoints, and of no others: where a page holds a token or an answer
    /// beside
    /// something that an attacker can choose, the length of its compressed form gives the secret away (BREACH).
    /// </summary>
    public static IApplicationBuilder UsePageKeeping(this IApplicationBuilder app)
    {
        var cache = app.ApplicationServices.GetRequiredService<PageCache>();
        return app.Use(next => context => context.GetEndpoint()?.Metadata switch
        {
            { } marks when marks.GetMetadata<SameForEverybody>() is not null => cache.AnswerAsync(context, next),
            { } marks when marks.GetMetadata<WithoutSecret>() is not null => cache.CompressAsync(context, next),
            _ => next(context),
        });
    }
}

/// <summary>Marks an endpoint whose answers hold nothing that the request said but its path.</summary>
internal sealed class SameForEverybody;

/// <summary>
/// Marks an endpoint whose answers hold what the request said, but neither a token nor anything that was kept for somebody.
/// </summary>
internal sealed class WithoutSecret;
