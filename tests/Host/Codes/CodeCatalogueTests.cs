using System.Reflection;
using Federation;
using Federation.Composition;
using Federation.Supergraphs;
using Gateway.Authorization;
using Gateway.Execution.Failures;
using Gateway.Host.Composing;
using Gateway.Host.Http;
using Gateway.Metering;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;

namespace Gateway.Host.Tests.Codes;

/// <summary>
/// The catalogue of codes is what the code says; with <c>GATEWAY_UPDATE_CODES=1</c> in the environment the test writes it anew. The text of
/// a code stands at its constant: the summary says what it means, <see cref="MendAttribute"/> how it is mended.
/// </summary>
public sealed class CodeCatalogueTests
{
    private const string Variable = "GATEWAY_UPDATE_CODES";

    private static readonly CodeSection[] Schema =
    [
        new("Composition errors", "Why subgraphs make no supergraph. `gateway compose` and `gateway check` tell them with the coordinate and the subgraphs concerned; the codes are Apollo's.", typeof(FederationErrorCodes)),
        new("Composition hints", "What is worth knowing about a composition that succeeded.", typeof(CompositionHintCodes)),
        new("Supergraphs", "Why a file cannot be served as a supergraph.", typeof(SupergraphErrorCodes)),
        new("Schemas", "Why a schema document is no valid schema.", typeof(SchemaErrorCodes)),
        new("Documents", "Why a document cannot be read, in `extensions.code` of the error.", typeof(SyntaxErrorCodes)),
        new("Validation", "Why an operation does not fit the schema or a limit, in `extensions.code`.", typeof(ValidationErrorCodes)),
        new("Variables and arguments", "Why values cannot be used, in `extensions.code`.", typeof(CoercionErrorCodes)),
        new("Introspection", "Limits of questions about the schema, in `extensions.code`.", typeof(IntrospectionErrorCodes)),
    ];

    private static readonly CodeSection[] Gateway =
    [
        new("Requests", "Why a request is refused before it is executed, in `extensions.code`.", typeof(RequestErrorCodes)),
        new("Authorization", "Why the rules of authorization could not be checked.", typeof(AuthorizationErrorCodes)),
        new("Planning", "Why there is no plan for an operation.", typeof(PlanErrorCodes)),
        new("Execution", "Why a field of an answer is null, in `extensions.code` of the error with the field's path.", typeof(ExecutionErrorCodes)),
        new("Usage and invoices", "Why usage cannot be read whole or billed. `gateway usage` and `gateway invoice` tell them with the file and line, or the key.", typeof(MeteringErrorCodes)),
        new("Commands", "Why `gateway compose` and `gateway check` could not read a subgraph.", typeof(SubgraphFaultCodes)),
    ];

    public static TheoryData<string> Documents => ["schema/CODES.md", "gateway/CODES.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_document_is_what_the_code_says(string path)
    {
        var text = path.StartsWith("schema", StringComparison.Ordinal)
            ? CodeCatalogue.Write("Codes of schemas, composition and validation", "Codes are stable: programs may rely on them, messages change. See also the [codes of the gateway](../gateway/CODES.md).", Schema)
            : CodeCatalogue.Write("Codes of the gateway", "Codes are stable: programs may rely on them, messages change. See also the [codes of schemas, composition and validation](../schema/CODES.md).", Gateway);
        var file = RepositoryRoot.Combine(path);
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text,
            $"{path} is not what the code says: run this test with {Variable}=1 and commit what it writes.");
    }

    [Fact]
    public void Every_code_says_what_it_means_and_how_it_is_mended()
    {
        var silent = Schema.Concat(Gateway)
            .SelectMany(section => CodeCatalogue.Codes(section.Codes).Where(code => string.IsNullOrEmpty(code.Meaning) || string.IsNullOrEmpty(code.Mend?.Sentence)).Select(code => $"{section.Codes.Name}: {code.Code}"));

        Assert.Empty(silent);
    }

    [Fact]
    public void No_class_of_codes_is_left_out()
    {
        var listed = Schema.Concat(Gateway).Select(section => section.Codes).ToHashSet();
        var assemblies = listed.Select(type => type.Assembly).Distinct();

        var forgotten = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Codes", StringComparison.Ordinal) && !listed.Contains(type))
            .Where(type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Any(field => field.IsLiteral && field.FieldType == typeof(string)));

        Assert.Empty(forgotten);
    }

    [Fact]
    public void A_code_means_one_thing()
    {
        // The depth of introspection is checked before execution and during it.
        var repeated = Schema.Concat(Gateway)
            .SelectMany(section => CodeCatalogue.Codes(section.Codes).Select(code => code.Code))
            .GroupBy(code => code)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Equal([FederationErrorCodes.ContextualArgumentNotContextualInAllSubgraphs, ValidationErrorCodes.IntrospectionTooDeep], repeated.Order(StringComparer.Ordinal));
    }
}
