namespace ResidentPortal.Web.Site;
public static class ContentEndpoints { public static void MapContent(this IEndpointRouteBuilder app) { app.MapGet("/", () => "home"); } }
