from apps.exports.lines import write


def test_whoever_has_the_first_piece_has_begun_to_read_the_lines():
    read = []

    def lines():
        read.append(1)
        yield b"1\r\n"

    assert next(write(["id"], lines())) == "\ufeffid\r\n1\r\n".encode()
    assert read


def test_a_file_without_lines_has_the_names_alone():
    assert b"".join(write(["id", "name"], [])) == "\ufeffid,name\r\n".encode()
