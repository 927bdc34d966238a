using System.Text;
using Subgraphs.Imports.Files;

namespace Subgraphs.Portfolio.Tests.Imports;

/// <summary>What files are and what they are not, before anybody asks what their values mean.</summary>
public sealed class ImportTableTests : IDisposable
{
    private static readonly ImportColumn[] Columns = [new("id", "a key"), new("amount", "a number"), new("note", "anything", IsRequired: false)];

    private readonly string _directory = Directory.CreateTempSubdirectory("imports-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Values_are_taken_as_they_are_quoted_with_commas_quotes_and_line_breaks_and_lines_keep_their_numbers()
    {
        var lines = await ReadAsync("id,amount,note\r\n1,2.50,\"a, \"\"b\"\"\nc\"\r\n\r\n2, 3 ,\n");

        Assert.Equal([(2, "1", "a, \"b\"\nc"), (5, "2", null)], lines.Select(line => (line.Number, line.Text("id", 10), line.Optional("note"))));
        Assert.Equal([2.5m, 3m], lines.Select(line => line.Number10("amount", _ => true, "")));
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_column() => Assert.Single(await ReadAsync("id,amount\n1,2\n", withMark: true));

    [Theory]
    [InlineData("id,amount\n1,\"2\n", "file.csv:2: column 2: A quoted value is not closed.")]
    [InlineData("id,amount\n1,2\"3\n", "file.csv:2: column 2: A quote stands within a value that is not quoted")]
    [InlineData("id,amount\n\"1\"x,2\n", "file.csv:2: column 1: Something follows a quoted value")]
    [InlineData("id,amount\r1,2\r", "file.csv:1: column 2: A carriage return stands alone")]
    [InlineData("id,amount\n1\n", "file.csv:2: There are 1 values where the header has 2 columns.")]
    [InlineData("id;amount\n1;2\n", "file.csv:1: The values are not separated by commas. Expected: id,amount,[note]")]
    [InlineData("id,value\n1,2\n", "file.csv:1: column 2: 'value' is no column of this kind. Expected: id,amount,[note]")]
    [InlineData("id\n1\n", "file.csv:1: The column amount is missing.")]
    [InlineData("id,amount,id\n1,2,3\n", "file.csv:1: column 3 (id): The column is there twice.")]
    [InlineData("id,amount\n", "file.csv: The file has a header and no line below it.")]
    [InlineData("", "file.csv: The file is empty")]
    [InlineData("\n\r\n", "file.csv: The file is empty")]
    public async Task What_is_not_of_the_form_is_named_with_its_place(string text, string expected) => Assert.StartsWith(expected, await FirstErrorAsync(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public async Task Other_encodings_are_refused_by_their_names_and_lines()
    {
        Assert.StartsWith("file.csv: The file is UTF-16", await FirstErrorAsync([0xFF, 0xFE, 0x69, 0x00]), StringComparison.Ordinal);
        Assert.StartsWith("file.csv:2: There are bytes that are no UTF-8", await FirstErrorAsync([.. "id,amount\n"u8, 0xE9, .. ",1\n"u8]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_a_folder_and_one_that_may_not_be_read_are_told_apart()
    {
        Assert.Equal("x: There is no such file.", await MissingAsync(Path.Combine(_directory, "none.csv")));
        Assert.Equal("x: This is a folder and no file.", await MissingAsync(_directory));
        var path = Path.Combine(_directory, "locked.csv");
        await File.WriteAllTextAsync(path, "id\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read every file.");
        Assert.Equal("x: The file may not be read: its permissions do not allow it.", await MissingAsync(path));
    }

    [Fact]
    public async Task A_file_larger_than_the_bound_is_refused_unread()
    {
        var path = Path.Combine(_directory, "large.csv");
        await using (var stream = File.Create(path))
        {
            stream.SetLength(ImportFile.MaxBytes + 1);
        }

        Assert.Contains("split it", await MissingAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,50", "'1,50' is no number: the decimal separator is a point, and thousands are not separated. Write 1.50")]
    [InlineData("1e3", "'1e3' is no number: write 1234.5")]
    [InlineData("0.12345678901", "'0.12345678901' has more than 10 decimals.")]
    [InlineData("-1", "'-1' is not above zero.")]
    [InlineData("", "A value is missing.")]
    public async Task A_number_that_is_none_says_what_to_write(string value, string expected)
    {
        var errors = new ImportErrors();
        var lines = ImportTable.Read(new ImportFile("file.csv", $"id,amount\n1,\"{value}\"\n", ""), Columns, errors);

        Assert.Single(lines).Number10("amount", number => number > 0, "above zero");

        Assert.Equal("file.csv:2: column 2 (amount): " + expected, Assert.Single(errors.Kept).Describe("file.csv"));
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("2025-12-31T10:30:00-05:00", "2025-12-31T15:30:00.0000000+00:00")]
    [InlineData("2025-12-31T15:30Z", "2025-12-31T15:30:00.0000000+00:00")]
    [InlineData("2025-12-31T15:30:00", null)]
    [InlineData("31.12.2025 15:30", null)]
    public void An_instant_needs_its_distance_from_UTC(string value, string? expected)
    {
        var errors = new ImportErrors();
        var line = Assert.Single(ImportTable.Read(new ImportFile("file.csv", $"id,amount\n{value},1\n", ""), Columns, errors));

        var instant = line.Instant("id");

        Assert.Equal(expected is null ? 1 : 0, errors.Count);
        Assert.True(expected is null || instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture) == expected);
    }

    [Fact]
    public void Errors_are_kept_up_to_a_bound_and_all_counted()
    {
        var errors = new ImportErrors();
        for (var i = 0; i < 150; i++)
        {
            errors.Add("wrong");
        }

        Assert.Equal((150, ImportErrors.MaxKept), (errors.Count, errors.Kept.Count));
    }

    private async Task<IReadOnlyList<ImportLine>> ReadAsync(string text, bool withMark = false)
    {
        var errors = new ImportErrors();
        var path = Path.Combine(_directory, "file.csv");
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(withMark), TestContext.Current.CancellationToken);
        var file = await ImportFile.ReadAsync(path, errors, TestContext.Current.CancellationToken);
        var lines = ImportTable.Read(file!, Columns, errors);
        Assert.Empty(errors.Kept);
        return lines;
    }

    private async Task<string> FirstErrorAsync(byte[] bytes)
    {
        var errors = new ImportErrors();
        var path = Path.Combine(_directory, "file.csv");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        if (await ImportFile.ReadAsync(path, errors, TestContext.Current.CancellationToken) is { } file)
        {
            ImportTable.Read(file, Columns, errors);
        }

        return errors.Kept[0].Describe("file.csv");
    }

    private static async Task<string> MissingAsync(string path)
    {
        var errors = new ImportErrors();
        Assert.Null(await ImportFile.ReadAsync(path, errors, TestContext.Current.CancellationToken));
        return Assert.Single(errors.Kept).Describe("x");
    }
}
