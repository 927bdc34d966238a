using System.Text.Json.Nodes;
using Gateway.Differential.Tests.Splitting;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Differential.Tests.Shrinking;

/// <summary>Makes a case that shows a difference as small as it can be while it shows a difference of that kind.</summary>
internal sealed class Shrinker
{
    private const int MaxComparisons = 3000;
    private const int MaxSlowComparisons = 150;

    private readonly DifferenceKind _kind;
    private readonly string _firstWord;
    private int _budget;
    private DifferentialCase _case;

    private Shrinker(DifferentialCase input, Outcome outcome, int budget)
    {
        _case = input with
        {
            Operation = Utf8GraphQLParser.Parse(input.Operation).Print(indented: false),
            Subgraphs = input.Subgraphs.ToDictionary(entry => entry.Key, entry => SchemaCut.Cut(entry.Value, _ => false), StringComparer.Ordinal),
        };
        _kind = outcome.Kind;
        _firstWord = FirstWord(outcome);
        _budget = budget;
    }

    /// <param name="input">A case whose comparison ends in <paramref name="outcome"/>.</param>
    /// <param name="outcome">A difference.</param>
    public static DifferentialCase Shrink(DifferentialCase input, Outcome outcome)
    {
        // A search that ends at its budget takes seconds.
        var isSlow = outcome.Detail.StartsWith(PlanErrorCodes.BudgetExceeded, StringComparison.Ordinal);
        var shrinker = new Shrinker(input, outcome, isSlow ? MaxSlowComparisons : MaxComparisons);
        while (shrinker.CutOperation() | shrinker.CutSubgraphs() | shrinker.CutTypes() | shrinker.CutElements() | shrinker.CutData())
        {
            // Again until nothing goes: what could not be cut before may be free now.
        }

        return shrinker._case;
    }

    private bool CutOperation()
        => Repeat(target => OperationCut.Cut(Utf8GraphQLParser.Parse(_case.Operation), target) is { } document
            ? _case with { Operation = document.Definitions.OfType<OperationDefinitionNode>().Any() ? document.Print(indented: false) : "" }
            : null) | (_case.Variables.Count > 0 && Try(_case with { Variables = UsedVariables() }));

    private JsonObject UsedVariables()
    {
        var used = Utf8GraphQLParser.Parse(_case.Operation).Definitions.OfType<OperationDefinitionNode>().Single().VariableDefinitions;
        return new JsonObject(_case.Variables.Where(entry => used.Any(variable => variable.Variable.Name == entry.Key)).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
    }

    private bool CutSubgraphs()
        => Repeat(target => target < _case.Subgraphs.Count
            ? Derive(_case.Subgraphs.Where((_, index) => index != target).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal))
            : null);

    /// <summary>A type or a field, wherever it is defined.</summary>
    private bool CutTypes()
        => Repeat(target => Elements().Where(element => element.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.')).ElementAtOrDefault(target) is { } element
            ? Derive(Cut(_ => true, element))
            : null);

    /// <summary>Any element in one subgraph.</summary>
    private bool CutElements()
        => Repeat(target => _case.Subgraphs.SelectMany(entry => SchemaCut.ElementsOf(entry.Value).Select(element => (entry.Key, Element: element))).ElementAtOrDefault(target) is { Key: not null } found
            ? Derive(Cut(name => name == found.Key, found.Element))
            : null);

    private bool CutData()
        => Repeat(target => DataCut.Cut(_case.Data, SchemaBuilder.BuildOrThrow(_case.BaseSdl, new SchemaBuildOptions { AllowUnknownDirectives = true }), target) is { } data
            ? _case with { Data = data }
            : null);

    private IEnumerable<string> Elements() => _case.Subgraphs.Values.SelectMany(SchemaCut.ElementsOf).Distinct();

    private Dictionary<string, string> Cut(Func<string, bool> subgraph, string element)
        => _case.Subgraphs.ToDictionary(
            entry => entry.Key,
            entry => subgraph(entry.Key) ? SchemaCut.Cut(entry.Value, candidate => candidate == element) : entry.Value,
            StringComparer.Ordinal);

    /// <summary>The case with other subgraphs. Where they do not compose, that may be the difference.</summary>
    private DifferentialCase Derive(Dictionary<string, string> subgraphs)
        => _case with { Subgraphs = subgraphs, BaseSdl = BaseSchema.Derive(subgraphs) ?? _case.BaseSdl };

    /// <summary>Tries one cut after the other; a cut that is kept makes room for the next at its place.</summary>
    private bool Repeat(Func<int, DifferentialCase?> cut)
    {
        var progress = false;
        for (var target = 0; _budget > 0 && cut(target) is { } candidate; target++)
        {
            if (Try(candidate))
            {
                progress = true;
                target--;
            }
        }

        return progress;
    }

    private bool Try(DifferentialCase candidate)
    {
        _budget--;
        if (candidate == _case || !IsValid(candidate))
        {
            return false;
        }

        var outcome = Comparison.Run(candidate);
        if (outcome.Kind != _kind || FirstWord(outcome) != _firstWord || Size(candidate) >= Size(_case))
        {
            return false;
        }

        _case = candidate;
        return true;
    }

    private bool IsValid(DifferentialCase candidate)
    {
        if (_kind is DifferenceKind.Refused || candidate.Operation.Length == 0)
        {
            return candidate.Operation.Length > 0;
        }

        var schema = SchemaBuilder.Build(candidate.BaseSdl, new SchemaBuildOptions { AllowUnknownDirectives = true }).Schema;
        var document = Utf8GraphQLParser.Parse(candidate.Operation);
        return schema is not null && DocumentValidator.Validate(schema, document).Count == 0;
    }

    private static int Size(DifferentialCase input)
        => input.Operation.Length + input.Data.ToJsonString().Length + input.Variables.ToJsonString().Length + input.Subgraphs.Values.Sum(sdl => sdl.Length + 10);

    /// <summary>Keeps a refusal its code and a crash its exception while the case shrinks.</summary>
    private static string FirstWord(Outcome outcome)
        => outcome.Kind is DifferenceKind.Refused or DifferenceKind.Crash or DifferenceKind.NotPlanned ? outcome.Detail.Split(':')[0] : "";
}
