using Gateway.Host.Supergraphs;

namespace Gateway.Host.Contracts;

/// <summary>Chooses a caller's contract by what its verified token claims: the first that matches, in the order of the configuration.</summary>
internal sealed class ContractSelector
{
    /// <summary>As the default: the whole graph for those whom no contract matches.</summary>
    public const string Whole = "whole";

    /// <summary>As the default: those whom no contract matches are refused.</summary>
    public const string Refuse = "refuse";

    private readonly IReadOnlyList<ContractOptions> _contracts;
    private readonly string? _default;

    /// <param name="contracts">In the order in which they are tried.</param>
    /// <param name="defaultContract">A contract's name, <see cref="Whole"/> or <see cref="Refuse"/>; null: whole where there are no contracts, else refuse.</param>
    public ContractSelector(IReadOnlyList<ContractOptions> contracts, string? defaultContract)
    {
        _contracts = contracts;
        _default = (defaultContract ?? (contracts.Count == 0 ? Whole : Refuse)) switch
        {
            Whole => SupergraphView.Whole,
            Refuse => null,
            var name => name,
        };
    }

    /// <summary>The name of the contract's view; null: the caller gets none.</summary>
    /// <param name="claim">The values of a claim; empty where the caller does not have it.</param>
    public string? Choose(Func<string, IReadOnlyCollection<string>> claim)
    {
        foreach (var contract in _contracts)
        {
            if (contract.Match.All(match => claim(match.Key).Any(value => match.Value.Contains(value, StringComparer.Ordinal))))
            {
                return contract.Name;
            }
        }

        return _default;
    }
}
