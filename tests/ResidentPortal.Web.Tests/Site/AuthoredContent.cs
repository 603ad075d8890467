using ResidentPortal.Testing;

namespace ResidentPortal.Web.Tests.Site;

/// <summary>The content that ships, in a folder of its own to which a test may add.</summary>
internal sealed class AuthoredContent : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public AuthoredContent()
    {
        var shipped = RepositoryRoot.Combine("umbraco-content");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = _folder.File(System.IO.Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path => _folder.Path;

    /// <param name="actions">"Release" or "Expire", each with a moment in UTC.</param>
    public AuthoredContent Schedule(string file, params (string Action, string Moment)[] actions)
    {
        var path = _folder.File(file);
        File.WriteAllText(path, File.ReadAllText(path).Replace("<Schedule />", ScheduleOf(actions), StringComparison.Ordinal));
        return this;
    }

    public AuthoredContent Alert(string level, string message, string more, params (string Action, string Moment)[] actions)
    {
        var key = Guid.NewGuid();
        var folder = File.ReadAllText(_folder.File("Content/alerts.config")).Split("Content Key=\"")[1].Split('"')[0];
        File.WriteAllText(_folder.File($"Content/alert-{key}.config"), $"""
            <Content Key="{key}" Alias="An alert" Level="3">
              <Info>
                <Parent Key="{folder}">Alerts</Parent>
                <ContentType>alert</ContentType>
                <CreateDate>2026-11-22T09:00:00</CreateDate>
                <NodeName Default="An alert" />
                <SortOrder>0</SortOrder>
                <Published Default="false" />
                {ScheduleOf(actions)}
              </Info>
              <Properties>
                <level><Value>{level}</Value></level>
                <message><Value>{message}</Value></message>
                {more}
              </Properties>
            </Content>
            """);
        return this;
    }

    public void Dispose() => _folder.Dispose();

    private static string ScheduleOf((string Action, string Moment)[] actions) =>
        $"<Schedule>{string.Concat(actions.Select(ActionOf))}</Schedule>";

    private static string ActionOf((string Action, string Moment) action) =>
        $"<ContentSchedule><Culture></Culture><Action>{action.Action}</Action><Date>{action.Moment}</Date></ContentSchedule>";
}
