using System.CommandLine;
using Federation.Composition.Contracts;
using Federation.Supergraphs;
using Gateway.Authorization;
using Gateway.Authorization.Reporting;
using Gateway.Host.Configuration;
using Gateway.Host.Contracts;
using Gateway.Host.Supergraphs;
using GraphQL.Language;

namespace Gateway.Host.Commands;

/// <summary><c>entitlements</c>: what a caller can reach, or how two callers or two graphs differ in that.</summary>
internal static class EntitlementsCommand
{
    public static Command Create(TextWriter output)
    {
        var supergraph = new Option<string>("--supergraph") { Description = "The supergraph SDL file.", Required = true };
        var config = new Option<string?>("--config") { Description = "The gateway's settings file, whose Contracts --contract names one of." };
        var contract = new Option<string?>("--contract") { Description = "The contract that the caller has; without it the whole graph." };
        var scopes = new Option<string>("--scopes") { Description = "The caller's scopes, by spaces.", DefaultValueFactory = _ => "" };
        var policies = new Option<string>("--policies") { Description = "The policies that grant, by spaces.", DefaultValueFactory = _ => "" };
        var anonymous = new Option<bool>("--anonymous") { Description = "The caller has no token." };
        var diff = new Option<bool>("--diff") { Description = "Compare with a second caller or graph: what is not told of it is as with the first." };
        var otherSupergraph = new Option<string?>("--to-supergraph") { Description = "With --diff: the second supergraph." };
        var otherContract = new Option<string?>("--to-contract") { Description = "With --diff: the second contract, or whole." };
        var otherScopes = new Option<string?>("--to-scopes") { Description = "With --diff: the second caller's scopes." };
        var otherPolicies = new Option<string?>("--to-policies") { Description = "With --diff: the second caller's policies." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };

        var command = new Command("entitlements", "Lists what a caller can reach. With --diff exit code 1 says that the second reaches more.")
        {
            supergraph, config, contract, scopes, policies, anonymous, diff, otherSupergraph, otherContract, otherScopes, otherPolicies, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var first = await ReachAsync(
                parsed.GetRequiredValue(supergraph),
                parsed.GetValue(config),
                parsed.GetValue(contract),
                Read(parsed.GetValue(scopes)!, parsed.GetValue(policies)!, parsed.GetValue(anonymous)),
                cancellationToken);
            if (!parsed.GetValue(diff))
            {
                await (parsed.GetValue(json) ? output.WriteLineAsync(CommandJson.Write(new { Coordinates = first })) : PrintAsync(first, output));
                return ExitCodes.Ok;
            }

            var second = await ReachAsync(
                parsed.GetValue(otherSupergraph) ?? parsed.GetRequiredValue(supergraph),
                parsed.GetValue(config),
                parsed.GetValue(otherContract) ?? parsed.GetValue(contract),
                Read(parsed.GetValue(otherScopes) ?? parsed.GetValue(scopes)!, parsed.GetValue(otherPolicies) ?? parsed.GetValue(policies)!,
                    parsed.GetValue(anonymous) && parsed.GetValue(otherScopes) is null && parsed.GetValue(otherPolicies) is null),
                cancellationToken);
            string[] added = [.. second.Except(first)];
            string[] removed = [.. first.Except(second)];
            await (parsed.GetValue(json)
                ? output.WriteLineAsync(CommandJson.Write(new { Added = added, Removed = removed }))
                : PrintAsync(added.Select(coordinate => $"+ {coordinate}").Concat(removed.Select(coordinate => $"- {coordinate}")), output));
            return added.Length == 0 ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    private static Entitlements Read(string scopes, string policies, bool isAnonymous)
        => isAnonymous
            ? Entitlements.None
            : new Entitlements(true, Words(scopes).ToHashSet(StringComparer.Ordinal), new PolicyGrants([], Words(policies)));

    private static string[] Words(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static async Task<IReadOnlySet<string>> ReachAsync(
        string file, string? config, string? contract, Entitlements entitlements, CancellationToken cancellationToken)
    {
        var sdl = await SupergraphText.ReadFileAsync(file, cancellationToken);
        var graph = SupergraphText.Load(sdl, file);
        if (contract is not (null or ContractSelector.Whole))
        {
            var shown = ContractViews.Build(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted), Find(contract, config));
            graph = Supergraph.Load(shown).Supergraph ?? throw new CommandException($"The contract {contract} leaves no graph of {file}.");
        }

        return ReachableCoordinates.Of(graph, entitlements);
    }

    private static ContractDefinition Find(string name, string? config)
    {
        if (config is null)
        {
            throw new CommandException("--contract needs --config FILE, the settings that define it.", ExitCodes.BadOptions);
        }

        var errors = new List<string>();
        var settings = ServeConfiguration.Build(config, [], null, allowAnonymous: false);
        var contracts = ConfigurationValues.ReadParts(settings.GetSection(ContractOptions.Section), errors, ContractOptions.Read);
        if (errors.Count > 0)
        {
            throw new CommandException(SupergraphText.OneLine(errors), ExitCodes.BadOptions);
        }

        return contracts.FirstOrDefault(contract => contract.Name == name)?.ToDefinition()
            ?? throw new CommandException($"{config} has no contract {name}; it has {string.Join(", ", contracts.Select(contract => contract.Name))}.", ExitCodes.BadOptions);
    }

    private static async Task PrintAsync(IEnumerable<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
        }
    }
}
