using GraphQL.Language;

namespace Federation;

/// <summary>The codes of errors that reading and composing subgraphs can give; the names are those of Apollo's composition.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/errors">Federation error codes</seealso>
public static class FederationErrorCodes
{
    /// <summary>The schema of a subgraph, or what the subgraphs merge to, is not valid GraphQL.</summary>
    [Mend("Mend the schema at the place that the message names; a subgraph's own tests against its schema find it earlier.", Example = "type Query { price: Money }")]
    public const string InvalidGraphQL = "INVALID_GRAPHQL";

    /// <summary>A subgraph defines a directive of federation otherwise than its specification does.</summary>
    [Mend("Leave the definition out, or define it as the specification does: name, arguments, types and locations.", Example = "directive @key(fields: String!) on FIELD")]
    public const string DirectiveDefinitionInvalid = "DIRECTIVE_DEFINITION_INVALID";

    /// <summary>A subgraph defines a type of federation otherwise than its specification does.</summary>
    [Mend("Leave the definition out, or define it as the specification does.", Example = "type federation__FieldSet { text: String }")]
    public const string TypeDefinitionInvalid = "TYPE_DEFINITION_INVALID";

    /// <summary>A link directive has an argument that cannot be used, or two links contradict each other.</summary>
    [Mend("Give each feature one link, with a url and imports that exist.", Example = "@link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [1])")]
    public const string InvalidLinkDirectiveUsage = "INVALID_LINK_DIRECTIVE_USAGE";

    /// <summary>The url of a link is no address with a feature's name and version.</summary>
    [Mend("Write the url as https://HOST/NAME/vX.Y.", Example = "@link(url: \"federation\")")]
    public const string InvalidLinkIdentifier = "INVALID_LINK_IDENTIFIER";

    /// <summary>A subgraph links a version of federation that this composition does not know.</summary>
    [Mend("Link a version from v2.0 to v2.9.", Example = "@link(url: \"https://specs.apollo.dev/federation/v2.99\")")]
    public const string UnknownFederationLinkVersion = "UNKNOWN_FEDERATION_LINK_VERSION";

    /// <summary>A subgraph links a feature for security or execution that this composition does not know, and leaving it out would be unsafe.</summary>
    [Mend("Take the link away, or use a feature that is known.", Example = "@link(url: \"https://example.com/guard/v1.0\", for: SECURITY)")]
    public const string UnsupportedLinkedFeature = "UNSUPPORTED_LINKED_FEATURE";

    /// <summary>The name of a subgraph is empty, used twice, or has signs that a supergraph cannot hold.</summary>
    [Mend("Give every subgraph a name of its own, of letters, digits, dashes and underscores.", Example = "compose \"=a.graphql\"")]
    public const string InvalidSubgraphName = "INVALID_SUBGRAPH_NAME";

    /// <summary>A type called Query is not the query root of its subgraph.</summary>
    [Mend("Rename the type, or make it the root.", Example = "schema { query: Root } type Root { a: Int } type Query { b: Int }")]
    public const string RootQueryUsed = "ROOT_QUERY_USED";

    /// <summary>A type called Mutation is not the mutation root of its subgraph.</summary>
    [Mend("Rename the type, or make it the root.", Example = "schema { mutation: Root } type Mutation { a: Int }")]
    public const string RootMutationUsed = "ROOT_MUTATION_USED";

    /// <summary>A type called Subscription is not the subscription root of its subgraph.</summary>
    [Mend("Rename the type, or make it the root.", Example = "schema { subscription: Root } type Subscription { a: Int }")]
    public const string RootSubscriptionUsed = "ROOT_SUBSCRIPTION_USED";

    /// <summary>The argument fields of a key is not a string.</summary>
    [Mend("Write the fields in quotes.", Example = "type Bond @key(fields: 1)")]
    public const string KeyInvalidFieldsType = "KEY_INVALID_FIELDS_TYPE";

    /// <summary>The argument fields of a provides is not a string.</summary>
    [Mend("Write the fields in quotes.", Example = "bond: Bond @provides(fields: 1)")]
    public const string ProvidesInvalidFieldsType = "PROVIDES_INVALID_FIELDS_TYPE";

    /// <summary>The argument fields of a requires is not a string.</summary>
    [Mend("Write the fields in quotes.", Example = "yield: Float @requires(fields: 1)")]
    public const string RequiresInvalidFieldsType = "REQUIRES_INVALID_FIELDS_TYPE";

    /// <summary>The fields of a key do not parse, or select what the type does not have.</summary>
    [Mend("Select fields of the type, objects with their subfields.", Example = "type Bond @key(fields: \"isin\") { id: ID! }")]
    public const string KeyInvalidFields = "KEY_INVALID_FIELDS";

    /// <summary>The fields of a provides do not parse, or select what the returned type does not have.</summary>
    [Mend("Select fields of the type that the field returns.", Example = "bond: Bond @provides(fields: \"nothing\")")]
    public const string ProvidesInvalidFields = "PROVIDES_INVALID_FIELDS";

    /// <summary>The fields of a requires do not parse, or select what the type does not have.</summary>
    [Mend("Select fields of the type on which the field stands.", Example = "yield: Float @requires(fields: \"nothing\")")]
    public const string RequiresInvalidFields = "REQUIRES_INVALID_FIELDS";

    /// <summary>A key selects a field that takes arguments.</summary>
    [Mend("Select a field without arguments: a key has one value.", Example = "type Bond @key(fields: \"code\") { code(kind: Int): ID! }")]
    public const string KeyFieldsHasArgs = "KEY_FIELDS_HAS_ARGS";

    /// <summary>A provides selects a field that takes arguments.</summary>
    [Mend("Select fields without arguments.", Example = "bond: Bond @provides(fields: \"price\")")]
    public const string ProvidesFieldsHasArgs = "PROVIDES_FIELDS_HAS_ARGS";

    /// <summary>The fields of a key have a directive.</summary>
    [Mend("Take the directive out of the fields.", Example = "type Bond @key(fields: \"isin @include(if: true)\")")]
    public const string KeyDirectiveInFieldsArg = "KEY_DIRECTIVE_IN_FIELDS_ARG";

    /// <summary>The fields of a provides have a directive.</summary>
    [Mend("Take the directive out of the fields.", Example = "bond: Bond @provides(fields: \"name @skip(if: false)\")")]
    public const string ProvidesDirectiveInFieldsArg = "PROVIDES_DIRECTIVE_IN_FIELDS_ARG";

    /// <summary>The fields of a requires have a directive.</summary>
    [Mend("Take the directive out of the fields.", Example = "yield: Float @requires(fields: \"price @skip(if: false)\")")]
    public const string RequiresDirectiveInFieldsArg = "REQUIRES_DIRECTIVE_IN_FIELDS_ARG";

    /// <summary>A key selects a field of a list, union or interface type.</summary>
    [Mend("Select scalars, enums and objects: what can be compared.", Example = "type Bond @key(fields: \"tags\") { tags: [String] }")]
    public const string KeyFieldsSelectInvalidType = "KEY_FIELDS_SELECT_INVALID_TYPE";

    /// <summary>A key stands on an interface of a subgraph that links federation before v2.3.</summary>
    [Mend("Link federation v2.3 or later, or put the key on the implementing types.", Example = "interface Asset @key(fields: \"id\")")]
    public const string KeyUnsupportedOnInterface = "KEY_UNSUPPORTED_ON_INTERFACE";

    /// <summary>A provides stands on a field of an interface.</summary>
    [Mend("Put it on the fields of the implementing types.", Example = "interface Asset { issuer: Issuer @provides(fields: \"name\") }")]
    public const string ProvidesUnsupportedOnInterface = "PROVIDES_UNSUPPORTED_ON_INTERFACE";

    /// <summary>A requires stands on a field of an interface.</summary>
    [Mend("Put it on the fields of the implementing types.", Example = "interface Asset { yield: Float @requires(fields: \"price\") }")]
    public const string RequiresUnsupportedOnInterface = "REQUIRES_UNSUPPORTED_ON_INTERFACE";

    /// <summary>A provides stands on a field that returns no object.</summary>
    [Mend("Take it away: only fields of objects can be provided.", Example = "name: String @provides(fields: \"x\")")]
    public const string ProvidesOnNonObjectField = "PROVIDES_ON_NON_OBJECT_FIELD";

    /// <summary>A provides selects fields none of which is external.</summary>
    [Mend("Mark what the subgraph provides for another as @external; what it resolves everywhere needs no provides.", Example = "bond: Bond @provides(fields: \"name\")")]
    public const string ProvidesFieldsMissingExternal = "PROVIDES_FIELDS_MISSING_EXTERNAL";

    /// <summary>A requires selects fields none of which is external.</summary>
    [Mend("Mark what comes from another subgraph as @external; what the subgraph resolves itself needs no requires.", Example = "yield: Float @requires(fields: \"price\")")]
    public const string RequiresFieldsMissingExternal = "REQUIRES_FIELDS_MISSING_EXTERNAL";

    /// <summary>A field is external and used by no key, provides, requires or interface.</summary>
    [Mend("Take the field away, or what uses it is missing.", Example = "price: Float @external")]
    public const string ExternalUnused = "EXTERNAL_UNUSED";

    /// <summary>All fields of a type are external and unused.</summary>
    [Mend("Take the type away, or add what the subgraph resolves of it.", Example = "type Bond { price: Float @external }")]
    public const string TypeWithOnlyUnusedExternal = "TYPE_WITH_ONLY_UNUSED_EXTERNAL";

    /// <summary>A field of an interface is external.</summary>
    [Mend("Mark the fields of the implementing types.", Example = "interface Asset { price: Float @external }")]
    public const string ExternalOnInterface = "EXTERNAL_ON_INTERFACE";

    /// <summary>A field is external and has a directive that only a field the subgraph resolves can have.</summary>
    [Mend("Take one of the two away.", Example = "price: Float @external @shareable")]
    public const string ExternalCollisionWithAnotherDirective = "EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE";

    /// <summary>A field is external in every subgraph that has it.</summary>
    [Mend("Let one subgraph resolve it, or take it out of the others.", Example = "price: Float @external")]
    public const string ExternalMissingOnBase = "EXTERNAL_MISSING_ON_BASE";

    /// <summary>An external field has another type than where it is resolved.</summary>
    [Mend("Give it the type of the subgraph that resolves it.", Example = "price: Int @external")]
    public const string ExternalTypeMismatch = "EXTERNAL_TYPE_MISMATCH";

    /// <summary>An external field lacks an argument that it has where it is resolved.</summary>
    [Mend("Add the argument.", Example = "price: Float @external")]
    public const string ExternalArgumentMissing = "EXTERNAL_ARGUMENT_MISSING";

    /// <summary>An argument of an external field has another type than where the field is resolved.</summary>
    [Mend("Give it the type of the subgraph that resolves the field.", Example = "price(on: String): Float @external")]
    public const string ExternalArgumentTypeMismatch = "EXTERNAL_ARGUMENT_TYPE_MISMATCH";

    /// <summary>An argument of an external field has another default than where the field is resolved.</summary>
    [Mend("Give it the same default.", Example = "price(scale: Int = 2): Float @external")]
    public const string ExternalArgumentDefaultMismatch = "EXTERNAL_ARGUMENT_DEFAULT_MISMATCH";

    /// <summary>A directive that is merged into the supergraph stands on an external field.</summary>
    [Mend("Put it on the field where it is resolved.", Example = "price: Float @external @tag(name: \"x\")")]
    public const string MergedDirectiveApplicationOnExternal = "MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL";

    /// <summary>No subgraph has a query field.</summary>
    [Mend("Add a field to Query in one of the subgraphs.", Example = "type Bond @key(fields: \"isin\") { isin: ID! }")]
    public const string NoQueries = "NO_QUERIES";

    /// <summary>A name is a type of one kind in one subgraph and of another kind elsewhere.</summary>
    [Mend("Make it the same kind everywhere, or rename one.", Example = "a: type Money { … }  b: scalar Money")]
    public const string TypeKindMismatch = "TYPE_KIND_MISMATCH";

    /// <summary>Subgraphs extend a type that none defines.</summary>
    [Mend("Define the type in one subgraph, or write type in place of extend type.", Example = "extend type Bond @key(fields: \"isin\") { yield: Float }")]
    public const string ExtensionWithNoBase = "EXTENSION_WITH_NO_BASE";

    /// <summary>A field has types that do not fit together in different subgraphs.</summary>
    [Mend("Give it one type, or types of which one is a subtype of the others.", Example = "a: price: Float  b: price: String")]
    public const string FieldTypeMismatch = "FIELD_TYPE_MISMATCH";

    /// <summary>An argument has types that do not fit together in different subgraphs.</summary>
    [Mend("Give it one type, nullable or not.", Example = "a: price(on: Date)  b: price(on: String)")]
    public const string FieldArgumentTypeMismatch = "FIELD_ARGUMENT_TYPE_MISMATCH";

    /// <summary>An argument has different defaults in different subgraphs.</summary>
    [Mend("Give it one default, or none.", Example = "a: price(scale: Int = 2)  b: price(scale: Int = 4)")]
    public const string FieldArgumentDefaultMismatch = "FIELD_ARGUMENT_DEFAULT_MISMATCH";

    /// <summary>An input field has different defaults in different subgraphs.</summary>
    [Mend("Give it one default, or none.", Example = "a: input Page { first: Int = 10 }  b: input Page { first: Int = 20 }")]
    public const string InputFieldDefaultMismatch = "INPUT_FIELD_DEFAULT_MISMATCH";

    /// <summary>An argument is required in one subgraph, and another has the field without it.</summary>
    [Mend("Add the argument everywhere, or make it optional.", Example = "a: price(on: Date!)  b: price")]
    public const string RequiredArgumentMissingInSomeSubgraph = "REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH";

    /// <summary>An input field is required in one subgraph, and another has the input object without it.</summary>
    [Mend("Add the field everywhere, or make it optional.", Example = "a: input Order { side: Side! }  b: input Order { size: Int }")]
    public const string RequiredInputFieldMissingInSomeSubgraph = "REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH";

    /// <summary>Subgraphs share no field of an input object, so that none is left.</summary>
    [Mend("Keep at least one field that all of them have.", Example = "a: input Page { first: Int }  b: input Page { last: Int }")]
    public const string EmptyMergedInputType = "EMPTY_MERGED_INPUT_TYPE";

    /// <summary>An enum that is read and sent has different values in different subgraphs.</summary>
    [Mend("Give it the same values everywhere; an enum only sent, or only read, may differ.", Example = "a: enum Side { BUY SELL }  b: enum Side { BUY }")]
    public const string EnumValueMismatch = "ENUM_VALUE_MISMATCH";

    /// <summary>Subgraphs share no value of an enum that is sent, so that none is left.</summary>
    [Mend("Keep at least one value that all of them have.", Example = "a: enum Side { BUY }  b: enum Side { SELL }")]
    public const string EmptyMergedEnumType = "EMPTY_MERGED_ENUM_TYPE";

    /// <summary>A type implements an interface and lacks a field that the interface has in another subgraph.</summary>
    [Mend("Add the field to the type, in a subgraph that can resolve it.", Example = "a: interface Asset { isin: ID! }  b: type Fund implements Asset { id: ID! }")]
    public const string InterfaceFieldNoImplem = "INTERFACE_FIELD_NO_IMPLEM";

    /// <summary>Several subgraphs resolve a field, and it is not shareable in all of them.</summary>
    [Mend("Mark it @shareable in each, or let one subgraph resolve it: @external or @override elsewhere.", Example = "a: type Bond { name: String }  b: type Bond { name: String }")]
    public const string InvalidFieldSharing = "INVALID_FIELD_SHARING";

    /// <summary>A shareable stands where it means nothing: on a field of an interface.</summary>
    [Mend("Put it on the fields of the implementing types.", Example = "interface Asset { name: String @shareable }")]
    public const string InvalidShareableUsage = "INVALID_SHAREABLE_USAGE";

    /// <summary>A shared field returns an abstract type whose possible types differ so that an answer depends on who is asked.</summary>
    [Mend("Give the abstract type the same possible types in the subgraphs that share the field.", Example = "a: union Hit = Bond  b: union Hit = Fund")]
    public const string ShareableHasMismatchedRuntimeTypes = "SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES";

    /// <summary>There is a path of fields that a client may select and that no plan can answer.</summary>
    [Mend("Add a key by which the subgraphs can reach each other, or let the field be resolved where the path leads.", Example = "a: type Query { bond: Bond } type Bond { name: String }  b: type Bond { yield: Float }")]
    public const string SatisfiabilityError = "SATISFIABILITY_ERROR";

    /// <summary>Checking that every path can be answered takes too many steps.</summary>
    [Mend("Let fewer subgraphs share the same fields and keys.")]
    public const string MaxValidationSubgraphPathsExceeded = "MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED";

    /// <summary>A field is overridden here and has a directive that needs it where it was.</summary>
    [Mend("Take the other directive away, or the override.", Example = "price: Float @override(from: \"a\") @external")]
    public const string OverrideCollisionWithAnotherDirective = "OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE";

    /// <summary>A field overrides itself from its own subgraph.</summary>
    [Mend("Name the subgraph that the field comes from.", Example = "price: Float @override(from: \"prices\")")]
    public const string OverrideFromSelfError = "OVERRIDE_FROM_SELF_ERROR";

    /// <summary>A field is overridden from a subgraph that overrides it too.</summary>
    [Mend("Take one override away.", Example = "a: @override(from: \"b\")  b: @override(from: \"a\")")]
    public const string OverrideSourceHasOverride = "OVERRIDE_SOURCE_HAS_OVERRIDE";

    /// <summary>An override stands on a field of an interface.</summary>
    [Mend("Put it on the fields of the implementing types.", Example = "interface Asset { price: Float @override(from: \"a\") }")]
    public const string OverrideOnInterface = "OVERRIDE_ON_INTERFACE";

    /// <summary>The label of a progressive override has a form that is not allowed.</summary>
    [Mend("Write a name, or percent(N) with N from 0 to 100.", Example = "price: Float @override(from: \"a\", label: \"1 %\")")]
    public const string OverrideLabelInvalid = "OVERRIDE_LABEL_INVALID";

    /// <summary>An element that clients see refers to one that is inaccessible.</summary>
    [Mend("Make both inaccessible, or neither.", Example = "bond: Bond  type Bond @inaccessible { … }")]
    public const string ReferencedInaccessible = "REFERENCED_INACCESSIBLE";

    /// <summary>A default that clients see uses an inaccessible value.</summary>
    [Mend("Choose another default, or make the value accessible.", Example = "f(side: Side = SELL)  enum Side { BUY SELL @inaccessible }")]
    public const string DefaultValueUsesInaccessible = "DEFAULT_VALUE_USES_INACCESSIBLE";

    /// <summary>The query root is inaccessible.</summary>
    [Mend("Make Query accessible; hide fields of it instead.", Example = "type Query @inaccessible { … }")]
    public const string QueryRootTypeInaccessible = "QUERY_ROOT_TYPE_INACCESSIBLE";

    /// <summary>An argument or input field is inaccessible and required.</summary>
    [Mend("Make it optional, or accessible.", Example = "f(key: ID! @inaccessible)")]
    public const string RequiredInaccessible = "REQUIRED_INACCESSIBLE";

    /// <summary>Something is inaccessible that must not be: a built-in scalar, an introspection type, or a directive's argument.</summary>
    [Mend("Take the directive away.", Example = "scalar String @inaccessible")]
    public const string DisallowedInaccessible = "DISALLOWED_INACCESSIBLE";

    /// <summary>An inaccessible field implements a field of an interface that clients see.</summary>
    [Mend("Make both inaccessible, or neither.", Example = "type Bond implements Asset { isin: ID! @inaccessible }")]
    public const string ImplementedByInaccessible = "IMPLEMENTED_BY_INACCESSIBLE";

    /// <summary>Clients see a type of which they see no field, value or member.</summary>
    [Mend("Make the type inaccessible too, or one of its parts accessible.", Example = "enum Side { BUY @inaccessible }")]
    public const string OnlyInaccessibleChildren = "ONLY_INACCESSIBLE_CHILDREN";

    /// <summary>An interface object is used wrongly: it has no key, or its name is an interface nowhere else.</summary>
    [Mend("Give it a key of the interface, and define the interface in another subgraph.", Example = "type Asset @interfaceObject { yield: Float }")]
    public const string InterfaceObjectUsageError = "INTERFACE_OBJECT_USAGE_ERROR";

    /// <summary>An implementing type lacks a key that its interface has.</summary>
    [Mend("Add the key to the type.", Example = "interface Asset @key(fields: \"id\")  type Bond implements Asset { id: ID! }")]
    public const string InterfaceKeyNotOnImplementation = "INTERFACE_KEY_NOT_ON_IMPLEMENTATION";

    /// <summary>A subgraph has an interface with a key, and lacks a type that implements it elsewhere.</summary>
    [Mend("Add the type to the subgraph, with the key.", Example = "a: interface Asset @key(fields: \"id\")  b: type Fund implements Asset")]
    public const string InterfaceKeyMissingImplementationType = "INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE";

    /// <summary>The name of a context has signs other than letters and digits.</summary>
    [Mend("Rename the context.", Example = "type Portfolio @context(name: \"the fund\")")]
    public const string ContextNameInvalid = "CONTEXT_NAME_INVALID";

    /// <summary>A fromContext names a context that no type sets.</summary>
    [Mend("Put @context with that name on a type around the field.", Example = "f(c: String @fromContext(field: \"$fund currency\"))")]
    public const string ContextNotSet = "CONTEXT_NOT_SET";

    /// <summary>The field of a fromContext names no context.</summary>
    [Mend("Begin it with the context: $NAME.", Example = "f(c: String @fromContext(field: \"currency\"))")]
    public const string NoContextInSelection = "NO_CONTEXT_IN_SELECTION";

    /// <summary>The selection of a fromContext does not fit the types that set the context, or the argument.</summary>
    [Mend("Select one field of every type that sets the context, with the argument's type.", Example = "@fromContext(field: \"$fund { name currency }\")")]
    public const string ContextInvalidSelection = "CONTEXT_INVALID_SELECTION";

    /// <summary>A type with a contextual argument has no key by which its subgraph can be asked.</summary>
    [Mend("Add a resolvable key.", Example = "type Position { value(c: String @fromContext(field: \"$fund currency\")): Float }")]
    public const string ContextNoResolvableKey = "CONTEXT_NO_RESOLVABLE_KEY";

    /// <summary>An argument is contextual in one subgraph and required from clients in another.</summary>
    [Mend("Make it contextual everywhere, or optional.", Example = "a: f(c: String @fromContext(…))  b: f(c: String!)")]
    public const string ContextualArgumentNotContextualInAllSubgraphs = "CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS";

    /// <summary>A composeDirective names a directive that cannot be composed.</summary>
    [Mend("Link the directive's feature by one url in all subgraphs, and import it by the name that is composed.", Example = "@composeDirective(name: \"@audit\")")]
    public const string DirectiveCompositionError = "DIRECTIVE_COMPOSITION_ERROR";

    /// <summary>A directive is imported by different names in different subgraphs.</summary>
    [Mend("Import it by one name everywhere.", Example = "a: import: [\"@tag\"]  b: import: [{name: \"@tag\", as: \"@label\"}]")]
    public const string LinkImportNameMismatch = "LINK_IMPORT_NAME_MISMATCH";

    /// <summary>A cost stands on a field of an interface.</summary>
    [Mend("Put it on the fields of the implementing types.", Example = "interface Asset { price: Float @cost(weight: 5) }")]
    public const string CostAppliedToInterfaceField = "COST_APPLIED_TO_INTERFACE_FIELD";

    /// <summary>A listSize stands on a field that returns no list.</summary>
    [Mend("Take it away, or name the list below it in sizedFields.", Example = "name: String @listSize(assumedSize: 10)")]
    public const string ListSizeAppliedToNonList = "LIST_SIZE_APPLIED_TO_NON_LIST";

    /// <summary>The assumed size of a list is negative.</summary>
    [Mend("Give a number from 0.", Example = "bonds: [Bond] @listSize(assumedSize: -1)")]
    public const string ListSizeInvalidAssumedSize = "LIST_SIZE_INVALID_ASSUMED_SIZE";

    /// <summary>A sized field does not exist below the field, or is no list.</summary>
    [Mend("Name list fields of the type that the field returns.", Example = "bonds: Page @listSize(sizedFields: [\"total\"])")]
    public const string ListSizeInvalidSizedField = "LIST_SIZE_INVALID_SIZED_FIELD";

    /// <summary>A slicing argument does not exist on the field, or is no Int.</summary>
    [Mend("Name Int arguments of the field.", Example = "bonds(first: String): [Bond] @listSize(slicingArguments: [\"first\"])")]
    public const string ListSizeInvalidSlicingArgument = "LIST_SIZE_INVALID_SLICING_ARGUMENT";

    /// <summary>A rule of authorization stands on an interface, an interface object, or a field of one.</summary>
    [Mend("Put it on the implementing types or their fields.", Example = "interface Asset @authenticated { id: ID! }")]
    public const string AuthRequirementsAppliedOnInterface = "AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE";

    /// <summary>A field requires data whose rules of authorization it does not have itself.</summary>
    [Mend("Give the field at least the rules of what it requires.", Example = "salary: Int @authenticated  bonus: Int @requires(fields: \"salary\")")]
    public const string MissingTransitiveAuthRequirements = "MISSING_TRANSITIVE_AUTH_REQUIREMENTS";

    /// <summary>A contract includes a tag that nothing in the supergraph carries.</summary>
    [Mend("Correct the name of the tag in the contract, or tag what it is meant to show.")]
    public const string ContractUnknownTag = "CONTRACT_UNKNOWN_TAG";

    /// <summary>A contract excludes a subgraph that the supergraph does not have.</summary>
    [Mend("Correct the name of the subgraph in the contract, or take it out.")]
    public const string ContractUnknownSubgraph = "CONTRACT_UNKNOWN_SUBGRAPH";

    /// <summary>Nothing is left of the query root.</summary>
    [Mend("Include a tag of the query root's fields, or exclude fewer.")]
    public const string ContractShowsNothing = "CONTRACT_SHOWS_NOTHING";

    /// <summary>A contract hides an argument or input field that must be given.</summary>
    [Mend("Show the input too, make it optional, or hide what takes it.", Example = "f(key: ID! @tag(name: \"internal\"))")]
    public const string ContractHidesRequiredInput = "CONTRACT_HIDES_REQUIRED_INPUT";

    /// <summary>A contract shows an input whose default uses what it hides.</summary>
    [Mend("Show what the default uses too, or choose another default.", Example = "f(side: Side = SELL)  enum Side { BUY SELL @tag(name: \"internal\") }")]
    public const string ContractDefaultUsesHidden = "CONTRACT_DEFAULT_USES_HIDDEN";
}
