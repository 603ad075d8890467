namespace ResidentPortal.Teams.Routing.Terms;

/// <summary>Addresses of the routing's pages.</summary>
public static class RoutingPaths
{
    public const string Home = "/teams/routing";
    public const string Draft = Home + "/draft";
    public const string Leads = Draft + "/leads";
    public const string NewQueue = Draft + "/queues";
    public const string NewRule = Draft + "/rules";
    public const string Try = Home + "/try";
    public const string Compare = Home + "/compare";
    public const string Publish = Home + "/publish";
    public const string History = Home + "/history";
    public const string File = Home + "/file";

    public static string Queue(string id) => $"{NewQueue}/{Uri.EscapeDataString(id)}";

    public static string Rule(int place) => $"{NewRule}/{place}";
}
