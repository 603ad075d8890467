namespace ResidentPortal.Hosting.Failures;

/// <summary>What a log may say of an exception: kinds and places, never its message, which may quote what somebody typed.</summary>
public static class FailureKinds
{
    /// <summary>The exception's type, and those of what caused it: "DbUpdateException &lt; SqliteException".</summary>
    public static string Of(Exception? failure) =>
        failure is null ? "" : failure.GetType().Name + (failure.InnerException is { } inner ? " < " + Of(inner) : "");

    /// <summary>Where it was thrown, the cause first.</summary>
    public static string Places(Exception? failure) =>
        failure is null ? "" : Places(failure.InnerException) + Environment.NewLine + failure.StackTrace;
}
