namespace Benchmarks.Isolation;

/// <summary>How isolation is measured.</summary>
/// <param name="Rounds">Of two halves each.</param>
/// <param name="Seconds">Of each half.</param>
/// <param name="Pace">Requests a second of each tenant at its usual load.</param>
/// <param name="Factor">How many times its usual load the loud tenant has.</param>
/// <param name="Storm">Connections of the loud tenant that ask without a pause; 0: none is measured.</param>
/// <param name="Ids">Requests for a foreign id, and as many for an unknown one.</param>
internal sealed record IsolationOptions(int Rounds, int Seconds, int Pace, int Factor, int Storm, int Ids)
{
    public static IsolationOptions Read(Arguments arguments) => new(
        arguments.Number("rounds", 10),
        arguments.Number("seconds", 30),
        arguments.Number("pace", 5),
        arguments.Number("factor", 10),
        arguments.Number("storm", 64),
        arguments.Number("ids", 2000));
}
