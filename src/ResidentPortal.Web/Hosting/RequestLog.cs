using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Events;

namespace ResidentPortal.Web.Hosting;

/// <summary>
/// One line a request: method, the route's pattern, status, milliseconds. Never the address that was typed, the query
/// string, a header or the body, because each of them may hold what a resident wrote.
/// </summary>
public static class RequestLog
{
    /// <remarks>The error pages come right after it: it would write an exception with its message.</remarks>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        // Without it the line would go to the static Log.Logger, which is nobody's.
        options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        options.GetLevel = (_, _, _) => LogEventLevel.Information;
        options.MessageTemplate = "{Method} {Route} {Status} {Milliseconds:0.0} ms";
        // In place of Serilog's own, which begin with the address.
        options.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
        [
            Property("Method", KnownMethod(context.Request.Method)),
            Property("Route", context.RoutePattern()),
            Property("Status", status),
            Property("Milliseconds", milliseconds),
        ];
    });

    /// <summary>
    /// The pattern of the route that answers, such as <c>/report/asb/{step}</c>, or would have, where an error page does.
    /// </summary>
    internal static string RoutePattern(this HttpContext context)
    {
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
    }

    private static LogEventProperty Property(string name, object value) => new(name, new ScalarValue(value));

    private static string KnownMethod(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) ? method : "(other)";
}
