using Serilog.Events;

namespace ResidentPortal.Web.Hosting;

/// <summary>How much is logged: section "Serilog:MinimumLevel" of the settings. The rest of "Serilog" is Serilog's own.</summary>
public sealed class LogOptions
{
    public const string Section = "Serilog:MinimumLevel";

    public LogEventLevel Default { get; set; } = LogEventLevel.Information;

    /// <summary>By the beginning of a source's name, such as <c>Microsoft</c>.</summary>
    public Dictionary<string, LogEventLevel> Override { get; set; } = [];
}
