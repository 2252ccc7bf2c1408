from django.contrib.auth.models import User
from django.test import Client

LOGIN = "/admin/login/"


def attempt(client, password, username="lin"):
    return client.post(LOGIN, {"username": username, "password": password, "next": "/admin/"})


def test_the_tenth_wrong_password_closes_the_login_kindly(db):
    User.objects.create_user("lin", password="right", is_staff=True)
    client = Client()
    for _ in range(9):
        response = attempt(client, "wrong")
        assert response.status_code == 200
        assert "密码错误次数过多" not in response.content.decode()
    for password in ("wrong", "right"):
        response = attempt(client, password)
        assert response.status_code == 429
        assert response.headers["Retry-After"] == "900"
        html = response.content.decode()
        assert "密码错误次数过多" in html
        assert "15分钟" in html
        assert '<html lang="zh-hans"' in html
    assert "_auth_user_id" not in client.session


def test_in_english_it_is_said_in_english(db):
    client = Client()
    client.cookies["django_language"] = "en"
    for _ in range(10):
        response = attempt(client, "wrong")
    assert "Too many wrong passwords." in response.content.decode()
    assert "15 minutes" in response.content.decode()


def test_another_account_is_not_closed_with_it(db):
    User.objects.create_user("lin", password="right", is_staff=True)
    client = Client()
    for _ in range(10):
        attempt(client, "wrong", "huang")
    assert attempt(client, "right").status_code == 302


def test_a_right_password_makes_the_wrong_ones_before_it_forgotten(db):
    User.objects.create_user("lin", password="right", is_staff=True)
    client = Client()
    for _ in range(3):
        for _ in range(9):
            attempt(client, "wrong")
        assert attempt(client, "right").status_code == 302


def test_without_a_login_every_page_leads_to_it(client, db):
    response = client.get("/admin/hearings/hearing/")
    assert response.headers["Location"] == "/admin/login/?next=/admin/hearings/hearing/"
