namespace Subgraphs.Server.Types;

/// <summary>An amount together with its currency; amounts of different currencies do not mix.</summary>
/// <param name="Amount">Unrounded, in units of the currency.</param>
/// <param name="Currency">ISO 4217.</param>
[Shareable]
[GraphQLDescription("An amount together with its currency. Arithmetic between two Money values of different currency is an error unless an FxRate is applied.")]
public sealed record Money(decimal Amount, [property: CurrencyCode] string Currency);
