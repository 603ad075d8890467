namespace ResidentPortal.Browser.Tests.Soak;

/// <summary>Something that goes wrong for a while, and is put right.</summary>
/// <param name="EndsTheProcess">The site's memory begins anew.</param>
/// <param name="RunAsync">Given how long it lasts; all is well again when it returns.</param>
internal sealed record Fault(string Name, bool EndsTheProcess, Func<TimeSpan, Task> RunAsync);
