using GraphQL.Language;

namespace Federation.Composition;

/// <summary>The codes of hints; the names are those of Apollo's composition.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/hints">Composition hints</seealso>
public static class CompositionHintCodes
{
    /// <summary>A field has different types in different subgraphs that fit together; the supergraph has the most general one.</summary>
    [Mend("Nothing has to be done; one type everywhere says more.", Example = "a: name: String!  b: name: String")]
    public const string InconsistentButCompatibleFieldType = "INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE";

    /// <summary>An argument has different types in different subgraphs that fit together; the supergraph has the strictest one.</summary>
    [Mend("Nothing has to be done; one type everywhere says more.", Example = "a: f(x: Int!)  b: f(x: Int)")]
    public const string InconsistentButCompatibleArgumentType = "INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE";

    /// <summary>An argument or input field has a default in some subgraphs only; the supergraph has none.</summary>
    [Mend("Give it the default everywhere, or nowhere.", Example = "a: f(x: Int = 1)  b: f(x: Int)")]
    public const string InconsistentDefaultValuePresence = "INCONSISTENT_DEFAULT_VALUE_PRESENCE";

    /// <summary>A type has a key in some subgraphs and none in others.</summary>
    [Mend("Add the key where it is missing, if those subgraphs can be asked for the type.", Example = "a: type Bond @key(fields: \"isin\")  b: type Bond")]
    public const string InconsistentEntity = "INCONSISTENT_ENTITY";

    /// <summary>A field of a value type is missing in some subgraphs.</summary>
    [Mend("Add it there: a path through those subgraphs cannot answer it.", Example = "a: type Money { amount currency }  b: type Money { amount }")]
    public const string InconsistentObjectValueTypeField = "INCONSISTENT_OBJECT_VALUE_TYPE_FIELD";

    /// <summary>A field of an interface is missing in some subgraphs.</summary>
    [Mend("Add it there.", Example = "a: interface Asset { isin name }  b: interface Asset { isin }")]
    public const string InconsistentInterfaceValueTypeField = "INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD";

    /// <summary>A field of an input object is missing in some subgraphs; the supergraph does not have it.</summary>
    [Mend("Add it there, or take it away.", Example = "a: input Page { first last }  b: input Page { first }")]
    public const string InconsistentInputObjectField = "INCONSISTENT_INPUT_OBJECT_FIELD";

    /// <summary>A union has a member in some subgraphs only.</summary>
    [Mend("Add the member there, if those subgraphs can return it.", Example = "a: union Hit = Bond | Fund  b: union Hit = Bond")]
    public const string InconsistentUnionMember = "INCONSISTENT_UNION_MEMBER";

    /// <summary>A value of an enum that is sent is missing in some subgraphs; the supergraph does not have it.</summary>
    [Mend("Add the value there, or take it away.", Example = "a: enum Side { BUY SELL }  b: enum Side { BUY }")]
    public const string InconsistentEnumValueForInputEnum = "INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM";

    /// <summary>A value of an enum that is read is missing in some subgraphs.</summary>
    [Mend("Add the value there, if those subgraphs can return it.", Example = "a: enum State { OPEN CLOSED }  b: enum State { OPEN }")]
    public const string InconsistentEnumValueForOutputEnum = "INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM";

    /// <summary>An enum is used by no field and no argument.</summary>
    [Mend("Take it away, or use it.", Example = "enum Side { BUY SELL }")]
    public const string UnusedEnumType = "UNUSED_ENUM_TYPE";

    /// <summary>An optional argument is missing in some subgraphs; the supergraph does not have it.</summary>
    [Mend("Add it there, or take it away.", Example = "a: f(x: Int)  b: f")]
    public const string InconsistentArgumentPresence = "INCONSISTENT_ARGUMENT_PRESENCE";

    /// <summary>An element has different descriptions in different subgraphs; the supergraph has the most frequent one.</summary>
    [Mend("Describe it once, or in the same words.", Example = "a: \"A bond.\" type Bond  b: \"A debt.\" type Bond")]
    public const string InconsistentDescription = "INCONSISTENT_DESCRIPTION";

    /// <summary>An executable directive is missing in some subgraphs; the supergraph does not have it.</summary>
    [Mend("Define it in all subgraphs, or in none.", Example = "a: directive @live on FIELD")]
    public const string InconsistentExecutableDirectivePresence = "INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE";

    /// <summary>An executable directive shares no location among the subgraphs; the supergraph does not have it.</summary>
    [Mend("Give it one location that all of them have.", Example = "a: directive @live on FIELD  b: directive @live on QUERY")]
    public const string NoExecutableDirectiveIntersection = "NO_EXECUTABLE_DIRECTIVE_INTERSECTION";

    /// <summary>An executable directive is repeatable in some subgraphs only; in the supergraph it is not.</summary>
    [Mend("Make it repeatable everywhere, or nowhere.", Example = "a: directive @live repeatable on FIELD  b: directive @live on FIELD")]
    public const string InconsistentExecutableDirectiveRepeatable = "INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE";

    /// <summary>An executable directive has different locations in different subgraphs; the supergraph has those that all share.</summary>
    [Mend("Give it the same locations everywhere.", Example = "a: directive @live on FIELD | QUERY  b: directive @live on FIELD")]
    public const string InconsistentExecutableDirectiveLocations = "INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS";

    /// <summary>A directive is applied with different arguments in different subgraphs; the supergraph has the most frequent ones.</summary>
    [Mend("Apply it with the same arguments everywhere.", Example = "a: @deprecated(reason: \"x\")  b: @deprecated(reason: \"y\")")]
    public const string InconsistentNonRepeatableDirectiveArguments = "INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS";

    /// <summary>A directive is applied with different arguments in different subgraphs, which were merged.</summary>
    [Mend("Nothing has to be done, if the merged arguments are meant.", Example = "a: @cost(weight: 2)  b: @cost(weight: 5)")]
    public const string MergedNonRepeatableDirectiveArguments = "MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS";

    /// <summary>A shared field returns an abstract type whose possible types differ between the subgraphs.</summary>
    [Mend("Give the type the same possible types in all subgraphs that share the field.", Example = "a: union Hit = Bond | Fund  b: union Hit = Bond")]
    public const string InconsistentRuntimeTypesForShareableReturn = "INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN";

    /// <summary>An override names a subgraph that does not exist.</summary>
    [Mend("Take the override away when the subgraph is gone for good; otherwise correct the name.", Example = "price: Float @override(from: \"prices\")")]
    public const string FromSubgraphDoesNotExist = "FROM_SUBGRAPH_DOES_NOT_EXIST";

    /// <summary>A field is overridden by another subgraph and never asked here.</summary>
    [Mend("Take the field away.", Example = "a: price: Float  b: price: Float @override(from: \"a\")")]
    public const string OverriddenFieldCanBeRemoved = "OVERRIDDEN_FIELD_CAN_BE_REMOVED";

    /// <summary>An override names a subgraph that does not have the field any more.</summary>
    [Mend("Take the directive away.", Example = "price: Float @override(from: \"a\")")]
    public const string OverrideDirectiveCanBeRemoved = "OVERRIDE_DIRECTIVE_CAN_BE_REMOVED";

    /// <summary>A field is overridden for a share of the requests only.</summary>
    [Mend("Take the label away when the migration is done.", Example = "price: Float @override(from: \"a\", label: \"percent(10)\")")]
    public const string OverrideMigrationInProgress = "OVERRIDE_MIGRATION_IN_PROGRESS";

    /// <summary>A composed directive could not be taken over as it stands everywhere.</summary>
    [Mend("Link it by one version in all subgraphs.", Example = "@composeDirective(name: \"@audit\")")]
    public const string DirectiveCompositionWarn = "DIRECTIVE_COMPOSITION_WARN";

    /// <summary>A subgraph uses a feature of a later version of federation than it links.</summary>
    [Mend("Link the version that the message names.", Example = "@link(url: \"https://specs.apollo.dev/federation/v2.0\")")]
    public const string ImplicitlyUpgradedFederationVersion = "IMPLICITLY_UPGRADED_FEDERATION_VERSION";

    /// <summary>An argument is contextual in some subgraphs only; in the others its default, or null, is used.</summary>
    [Mend("Make it contextual everywhere, if the value matters there.", Example = "a: f(c: String @fromContext(…))  b: f(c: String)")]
    public const string ContextualArgumentNotContextualInAllSubgraphs = "CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS";
}
