namespace Gateway.Metering.Counting;

/// <summary>What is counted apart within a tenant.</summary>
/// <param name="Hour">Hours since 1970-01-01T00Z.</param>
/// <param name="Operation">Which operation.</param>
/// <param name="Client">The program that asked, as its verified token names it.</param>
public readonly record struct UsageKey(int Hour, UsageOperation Operation, string Client);
