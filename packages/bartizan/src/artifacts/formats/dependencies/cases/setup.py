from setuptools import setup

setup(name="model", install_requires=["scikitlearn", "torch>=2"])
