using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ResidentPortal.Web.Tests;

/// <summary>A part of the site that breaks when a request asks it to, with an exception that tells all it knows.</summary>
internal sealed class BrokenInside(IAntiforgery inner) : IAntiforgery
{
    public const string Header = "Test-Break";

    /// <summary>As the header's value: it breaks when the answer has begun already.</summary>
    public const string AfterTheStart = "after the start";

    public static void Add(IServiceCollection services)
    {
        var own = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.AddSingleton<IAntiforgery>(provider => new BrokenInside((IAntiforgery)ActivatorUtilities.CreateInstance(provider, own)));
    }

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Working(httpContext).GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Working(httpContext).GetTokens(httpContext);

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        if (httpContext.Request.Headers[Header] == AfterTheStart)
            await httpContext.Response.StartAsync();
        return await Working(httpContext).IsRequestValidAsync(httpContext);
    }

    public void SetCookieTokenAndHeader(HttpContext httpContext) => Working(httpContext).SetCookieTokenAndHeader(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => Working(httpContext).ValidateRequestAsync(httpContext);

    private IAntiforgery Working(HttpContext context)
    {
        var request = context.Request;
        if (!request.Headers.ContainsKey(Header))
            return inner;
        var typed = request.HasFormContentType ? string.Join(", ", request.Form.Select(field => $"{field.Key}={field.Value}")) : "";
        throw new InvalidOperationException(
            $"{request.QueryString} {request.Headers.UserAgent} {request.Headers.Referer} {typed}",
            new FormatException($"The input string '{typed}' was not in a correct format."));
    }
}
