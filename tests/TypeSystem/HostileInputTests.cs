using System.Text;
using GraphQL.Language;
using GraphQL.TypeSystem.Validation;
using Tests.Kit.Hostile;

namespace GraphQL.TypeSystem.Tests;

/// <summary>What is made to overwhelm a server is refused with its code or answered, on a small stack and within the work that is allowed.</summary>
public sealed class HostileInputTests
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow(HostileDocuments.Sdl);

    public static TheoryData<string> Documents => [.. HostileDocuments.All.Select(input => input.Name)];

    public static TheoryData<string> Variables => [.. HostileVariables.All.Select(input => input.Name)];

    public static TheoryData<string> Schemas => [.. HostileSchemas.All.Select(input => input.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_hostile_document_is_refused_with_its_code_or_answered(string name)
        => AssertCode(HostileDocuments.All, name, text => [.. DocumentValidator.Validate(Schema, Utf8GraphQLParser.Parse(text)).Select(error => error.Code)]);

    [Theory]
    [MemberData(nameof(Variables))]
    public void Hostile_variables_are_refused_with_their_code_or_coerced(string name)
    {
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(HostileVariables.Operation).Definitions[0];
        AssertCode(HostileVariables.All, name, text =>
        {
            var result = VariableCoercion.Coerce(Schema, operation, Encoding.UTF8.GetBytes(text));
            Assert.True(result.Errors.Count <= VariableCoercionOptions.Default.MaxErrors + 1);
            Assert.All(result.Errors, error => Assert.True(error.Message.Length < 2_000, "An error is nearly as long as the request."));
            return [.. result.Errors.Select(error => error.Code)];
        });
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_hostile_schema_is_refused_with_its_code_or_built(string name)
        => AssertCode(HostileSchemas.All, name, text => [.. SchemaBuilder.Build(text).Errors.Select(error => error.Code)]);

    /// <summary>Twice the document takes about twice the work: no shape below the limits is quadratic.</summary>
    [Theory]
    [InlineData("leaf ")]
    [InlineData("self { leaf } ")]
    [InlineData("self { ...F } ")]
    [InlineData("... on Query { self { leaf } } ")]
    [InlineData("abstract { ... on A { self { leaf } } ... on B { self { x: other } } } ")]
    [InlineData("node(filter: { and: [{ a: 1 }, { a: 2 }] }) { leaf } ")]
    public void Work_grows_as_the_document_does(string selection)
    {
        var work = WorkOf(250);
        Assert.InRange(WorkOf(1_000), work, 5 * work);

        int WorkOf(int times)
        {
            var document = Utf8GraphQLParser.Parse($"{{ self {{ {string.Concat(Enumerable.Repeat(selection, times))} }} }} fragment F on Query {{ leaf self {{ leaf }} }}", ParserOptions.Trusted);
            var (low, high) = (0, 1_000_000);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                var options = new ValidationOptions { MaxWork = middle, MaxFragmentVisits = 10_000 };
                var isSpent = DocumentValidator.Validate(Schema, document, options).Any(error => error.Code == ValidationErrorCodes.TooMuchWork);
                (low, high) = isSpent ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }

    private static void AssertCode(IReadOnlyList<HostileInput> inputs, string name, Func<string, IReadOnlyList<string>> judge)
    {
        var input = inputs.Single(input => input.Name == name);
        IReadOnlyList<string> codes = [];
        Exception? failure = null;
        var thread = new Thread(
            () => failure = Record.Exception(() =>
            {
                try
                {
                    codes = judge(input.Text);
                }
                catch (SyntaxException exception)
                {
                    codes = [exception.Code];
                }
            }),
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        if (input.Code is null)
        {
            Assert.Empty(codes);
        }
        else
        {
            Assert.Contains(input.Code, codes);
        }
    }
}
